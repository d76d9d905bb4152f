-- create the sample table
CREATE TABLE "sample" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) DEFAULT 'it''s' NOT NULL, "title" text NULL, "amount" integer unsigned DEFAULT 0 NOT NULL CHECK ("amount" >= 0), "doubled" integer GENERATED ALWAYS AS ("amount" * 2) STORED, "price" decimal NULL, "ratio" real NULL, "flag" bool NULL, "born" date NULL, "at" datetime NULL, "local" datetime NULL, "clock" time NULL, "span" bigint NULL, "key" char(32) NULL, "data" text NULL CHECK (JSON_VALID("data") OR "data" IS NULL), "ip" char(39) NULL, "bytes" blob NULL, CONSTRAINT "sample_name" UNIQUE ("name", "amount"), CONSTRAINT "sample_amount" CHECK ("amount" BETWEEN 0 AND 1000))

-- create a table that refers to it
CREATE TABLE "other" ("sample_id" bigint NOT NULL, "number" smallint DEFAULT 1 NOT NULL, "note" text NULL, PRIMARY KEY ("sample_id", "number"), CONSTRAINT "other_sample" FOREIGN KEY ("sample_id") REFERENCES "sample" ("id") DEFERRABLE INITIALLY DEFERRED)

-- create an index
CREATE INDEX "sample_born_at" ON "sample" ("born", "at")

-- create a unique index with a name that is too long
CREATE UNIQUE INDEX "sample_name_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_168b6742" ON "sample" ("name")

-- add
SELECT "s"."amount" + ? AS "x" FROM "sample" "s"
-- 1

-- sum of a product
SELECT "s"."amount" * ? + ? AS "x" FROM "sample" "s"
-- 2, 3

-- product of a sum
SELECT ("s"."amount" + ?) * ? AS "x" FROM "sample" "s"
-- 2, 3

-- subtract from the left
SELECT "s"."amount" - ? - ? AS "x" FROM "sample" "s"
-- 2, 3

-- subtract a difference
SELECT "s"."amount" - (? - ?) AS "x" FROM "sample" "s"
-- 2, 3

-- multiply decimals
SELECT CAST("s"."price" * CAST(? AS NUMERIC) AS NUMERIC) AS "x" FROM "sample" "s"
-- 1.125

-- operator divide
SELECT "s"."amount" / ? + 1 AS "x" FROM "sample" "s"
-- 2

-- operator modulo
SELECT "s"."amount" % ? + 1 AS "x" FROM "sample" "s"
-- 2

-- operator power
SELECT POWER("s"."amount", ?) + 1 AS "x" FROM "sample" "s"
-- 2

-- operator bit and
SELECT ("s"."amount" & ?) + 1 AS "x" FROM "sample" "s"
-- 2

-- operator bit or
SELECT ("s"."amount" | ?) + 1 AS "x" FROM "sample" "s"
-- 2

-- operator bit xor
SELECT quintet_bit_xor("s"."amount", ?) + 1 AS "x" FROM "sample" "s"
-- 2

-- operator shift left
SELECT ("s"."amount" << ?) + 1 AS "x" FROM "sample" "s"
-- 2

-- operator shift right
SELECT ("s"."amount" >> ?) + 1 AS "x" FROM "sample" "s"
-- 2

-- negate
SELECT -("s"."amount" + -1) AS "x" FROM "sample" "s"

-- negate a negative number
SELECT -(-1) AS "x" FROM "sample" "s"

-- compare with a parameter
SELECT "s"."id" FROM "sample" "s" WHERE "s"."amount" = ?
-- 5

-- compare with a decimal
SELECT "s"."id" FROM "sample" "s" WHERE "s"."price" > CAST(? AS NUMERIC)
-- 1.50

-- compare two parameters
SELECT "s"."id" FROM "sample" "s" WHERE ? <= ?
-- 1, 2

-- compare a UUID
SELECT "s"."id" FROM "sample" "s" WHERE "s"."key" = ?
-- 00000000-0000-0001-0000-000000000002

-- compare an address
SELECT "s"."id" FROM "sample" "s" WHERE "s"."ip" = ?
-- /10.0.0.1

-- compare a duration
SELECT "s"."id" FROM "sample" "s" WHERE "s"."span" < ?
-- PT1H30M

-- compare a point in time
SELECT "s"."id" FROM "sample" "s" WHERE "s"."at" = ?
-- 2024-02-29T12:30:45.500Z

-- compare tuples
SELECT "s"."id" FROM "sample" "s" WHERE ("s"."id", "s"."amount") = (?, ?)
-- 1, 2

-- boolean column
SELECT "s"."id" FROM "sample" "s" WHERE "s"."flag"

-- not a boolean column
SELECT "s"."id" FROM "sample" "s" WHERE NOT "s"."flag"

-- true
SELECT "s"."id" FROM "sample" "s" WHERE TRUE

-- false or
SELECT "s"."id" FROM "sample" "s" WHERE FALSE OR "s"."id" = ?
-- 1

-- and in or
SELECT "s"."id" FROM "sample" "s" WHERE "s"."id" = ? AND "s"."flag" OR "s"."amount" = ?
-- 1, 2

-- or in and
SELECT "s"."id" FROM "sample" "s" WHERE ("s"."id" = ? OR "s"."flag") AND "s"."amount" = ?
-- 1, 2

-- not
SELECT "s"."id" FROM "sample" "s" WHERE NOT ("s"."id" = ?)
-- 1

-- not all
SELECT "s"."id" FROM "sample" "s" WHERE NOT ("s"."id" = ? AND "s"."flag")
-- 1

-- xor of two
SELECT "s"."id" FROM "sample" "s" WHERE ("s"."id" = ? OR "s"."flag") AND 1 = CASE WHEN "s"."id" = ? THEN 1 ELSE 0 END + CASE WHEN "s"."flag" THEN 1 ELSE 0 END
-- 1, 1

-- xor of three
SELECT "s"."id" FROM "sample" "s" WHERE "s"."flag" AND (("s"."id" = ? OR "s"."id" = ? OR "s"."id" = ?) AND 1 = (CASE WHEN "s"."id" = ? THEN 1 ELSE 0 END + CASE WHEN "s"."id" = ? THEN 1 ELSE 0 END + CASE WHEN "s"."id" = ? THEN 1 ELSE 0 END) % 2)
-- 1, 2, 3, 1, 2, 3

-- condition as a value
SELECT "s"."id" = ? AS "x" FROM "sample" "s"
-- 1

-- is null
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" IS NULL

-- sum is not null
SELECT "s"."id" FROM "sample" "s" WHERE "s"."amount" + ? IS NOT NULL
-- 1

-- in
SELECT "s"."id" FROM "sample" "s" WHERE "s"."amount" IN (?, ?, ?)
-- 1, 2, 3

-- in tuples
SELECT "s"."id" FROM "sample" "s" WHERE ("s"."id", "s"."amount") IN (VALUES (?, ?), (?, ?))
-- 1, 2, 3, 4

-- in a query
SELECT "s"."id" FROM "sample" "s" WHERE "s"."id" IN (SELECT "o"."sample_id" FROM "other" "o")

-- in a query with a limit
SELECT "s"."id" FROM "sample" "s" WHERE "s"."id" IN (SELECT "o"."sample_id" FROM "other" "o" ORDER BY "o"."number" LIMIT ?)
-- 2

-- between
SELECT "s"."id" FROM "sample" "s" WHERE "s"."amount" BETWEEN ? AND ?
-- 1, 9

-- exists
SELECT "s"."id" FROM "sample" "s" WHERE NOT EXISTS (SELECT 1 FROM "other" "o" WHERE "o"."sample_id" = "s"."id")

-- raw
SELECT "s"."id" FROM "sample" "s" WHERE (1 = ? OR 1 = ?) AND "s"."flag"
-- 1, 2

-- like whole
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE ? ESCAPE '\'
-- a\%%

-- like whole ignoring case
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE ? ESCAPE '\'
-- A%

-- like anywhere
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE ? ESCAPE '\'
-- a\%%

-- like anywhere ignoring case
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE ? ESCAPE '\'
-- A%

-- like start
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE ? ESCAPE '\'
-- a\%%

-- like start ignoring case
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE ? ESCAPE '\'
-- A%

-- like end
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE ? ESCAPE '\'
-- a\%%

-- like end ignoring case
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE ? ESCAPE '\'
-- A%

-- like a column
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE '%' || REPLACE(REPLACE(REPLACE("s"."name", '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'

-- like a column ignoring case
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" LIKE REPLACE(REPLACE(REPLACE("s"."name", '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'

-- like in a number
SELECT "s"."id" FROM "sample" "s" WHERE "s"."amount" LIKE ? ESCAPE '\'
-- 1%

-- like in an address
SELECT "s"."id" FROM "sample" "s" WHERE "s"."ip" LIKE ? ESCAPE '\'
-- 10.%

-- like in a UUID
SELECT "s"."id" FROM "sample" "s" WHERE "s"."key" LIKE REPLACE(?, '-', '') ESCAPE '\'
-- 0000%

-- regular expression
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" REGEXP ?
-- ^a.c$

-- regular expression ignoring case
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" REGEXP '(?i)' || ?
-- ^A.C$

-- regular expression in a number
SELECT "s"."id" FROM "sample" "s" WHERE "s"."amount" REGEXP ?
-- ^1

-- now
SELECT STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW') AS "x" FROM "sample" "s"

-- date and duration
SELECT quintet_shift("s"."born", ?) AS "x" FROM "sample" "s"
-- PT30H

-- time and duration
SELECT quintet_shift("s"."clock", ?) AS "x" FROM "sample" "s"
-- PT30H

-- point in time less duration
SELECT quintet_shift("s"."at", -?) AS "x" FROM "sample" "s"
-- PT30H

-- point in time and column
SELECT quintet_shift("s"."at", "s"."span") AS "x" FROM "sample" "s"

-- between dates
SELECT quintet_difference("s"."born", ?) AS "x" FROM "sample" "s"
-- 2000-01-01

-- between times
SELECT quintet_difference("s"."clock", ?) AS "x" FROM "sample" "s"
-- 01:00

-- between points in time
SELECT quintet_difference("s"."at", ?) AS "x" FROM "sample" "s"
-- 2024-02-29T12:30:45.500Z

-- year in a zone
SELECT quintet_extract('year', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- iso year in a zone
SELECT quintet_extract('iso_year', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- quarter in a zone
SELECT quintet_extract('quarter', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- month in a zone
SELECT quintet_extract('month', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- week in a zone
SELECT quintet_extract('week', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- day in a zone
SELECT quintet_extract('day', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- week day in a zone
SELECT quintet_extract('week_day', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- iso week day in a zone
SELECT quintet_extract('iso_week_day', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- hour in a zone
SELECT quintet_extract('hour', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- minute in a zone
SELECT quintet_extract('minute', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- second in a zone
SELECT quintet_extract('second', "s"."at", 'Europe/Oslo') AS "x" FROM "sample" "s"

-- year of a date
SELECT quintet_extract('year', "s"."born", NULL) AS "x" FROM "sample" "s"

-- second of a time
SELECT quintet_extract('second', "s"."clock", NULL) AS "x" FROM "sample" "s"

-- hour in UTC
SELECT quintet_extract('hour', "s"."at", NULL) AS "x" FROM "sample" "s"

-- hour at an offset
SELECT quintet_extract('hour', "s"."at", '+05:30') AS "x" FROM "sample" "s"

-- cut to year in a zone
SELECT quintet_truncate('year', "s"."at", 'Europe/Oslo', 'datetime') AS "x" FROM "sample" "s"

-- cut to quarter in a zone
SELECT quintet_truncate('quarter', "s"."at", 'Europe/Oslo', 'datetime') AS "x" FROM "sample" "s"

-- cut to month in a zone
SELECT quintet_truncate('month', "s"."at", 'Europe/Oslo', 'datetime') AS "x" FROM "sample" "s"

-- cut to week in a zone
SELECT quintet_truncate('week', "s"."at", 'Europe/Oslo', 'datetime') AS "x" FROM "sample" "s"

-- cut to day in a zone
SELECT quintet_truncate('day', "s"."at", 'Europe/Oslo', 'datetime') AS "x" FROM "sample" "s"

-- cut to hour in a zone
SELECT quintet_truncate('hour', "s"."at", 'Europe/Oslo', 'datetime') AS "x" FROM "sample" "s"

-- cut to minute in a zone
SELECT quintet_truncate('minute', "s"."at", 'Europe/Oslo', 'datetime') AS "x" FROM "sample" "s"

-- cut to second in a zone
SELECT quintet_truncate('second', "s"."at", 'Europe/Oslo', 'datetime') AS "x" FROM "sample" "s"

-- cut to date in a zone
SELECT quintet_truncate('date', "s"."at", 'Europe/Oslo', 'date') AS "x" FROM "sample" "s"

-- cut to time in a zone
SELECT quintet_truncate('time', "s"."at", 'Europe/Oslo', 'time') AS "x" FROM "sample" "s"

-- cut a date to year
SELECT quintet_truncate('year', "s"."born", NULL, 'date') AS "x" FROM "sample" "s"

-- cut a date to quarter
SELECT quintet_truncate('quarter', "s"."born", NULL, 'date') AS "x" FROM "sample" "s"

-- cut a date to month
SELECT quintet_truncate('month', "s"."born", NULL, 'date') AS "x" FROM "sample" "s"

-- cut a date to week
SELECT quintet_truncate('week', "s"."born", NULL, 'date') AS "x" FROM "sample" "s"

-- cut to week in Europe/Oslo, a point in time again
SELECT quintet_truncate('week', "s"."at", 'Europe/Oslo', 'instant') AS "x" FROM "sample" "s"

-- cut to week in +05:30, a point in time again
SELECT quintet_truncate('week', "s"."at", '+05:30', 'instant') AS "x" FROM "sample" "s"

-- cut to week in UTC, a point in time again
SELECT quintet_truncate('week', "s"."at", NULL, 'instant') AS "x" FROM "sample" "s"

-- cut to hour in Europe/Oslo, a point in time again
SELECT quintet_truncate('hour', "s"."at", 'Europe/Oslo', 'instant') AS "x" FROM "sample" "s"

-- cut to hour in +05:30, a point in time again
SELECT quintet_truncate('hour', "s"."at", '+05:30', 'instant') AS "x" FROM "sample" "s"

-- cut to hour in UTC, a point in time again
SELECT quintet_truncate('hour', "s"."at", NULL, 'instant') AS "x" FROM "sample" "s"

-- cut a point in time to a date
SELECT quintet_truncate('month', "s"."at", NULL, 'date') AS "x" FROM "sample" "s"

-- cut a time to minute
SELECT quintet_truncate('minute', "s"."clock", NULL, 'time') AS "x" FROM "sample" "s"

-- JSON key
SELECT "s"."data" -> '$."a"' AS "x" FROM "sample" "s"

-- JSON text
SELECT CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END AS "x" FROM "sample" "s"

-- JSON path
SELECT "s"."data" -> '$."a"[0]."b c"' AS "x" FROM "sample" "s"

-- JSON path of hostile keys
SELECT CASE WHEN JSON_TYPE("s"."data", '$."it''s"."\"\\"."?"."é"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."it''s"."\"\\"."?"."é"') ELSE JSON_EXTRACT("s"."data", '$."it''s"."\"\\"."?"."é"') END AS "x" FROM "sample" "s"

-- JSON key equals
SELECT "s"."id" FROM "sample" "s" WHERE CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END = CASE WHEN JSON_TYPE(?, '$') IN ('false', 'true', 'null') THEN JSON_TYPE(?, '$') ELSE JSON_EXTRACT(?, '$') END
-- {"b": 1}, {"b": 1}, {"b": 1}

-- JSON key is less
SELECT "s"."id" FROM "sample" "s" WHERE CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END < CASE WHEN JSON_TYPE(?, '$') IN ('false', 'true', 'null') THEN JSON_TYPE(?, '$') ELSE JSON_EXTRACT(?, '$') END
-- 5, 5, 5

-- JSON key is between
SELECT "s"."id" FROM "sample" "s" WHERE CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END BETWEEN CASE WHEN JSON_TYPE(?, '$') IN ('false', 'true', 'null') THEN JSON_TYPE(?, '$') ELSE JSON_EXTRACT(?, '$') END AND CASE WHEN JSON_TYPE(?, '$') IN ('false', 'true', 'null') THEN JSON_TYPE(?, '$') ELSE JSON_EXTRACT(?, '$') END
-- 5, 5, 5, 10, 10, 10

-- JSON document is less
SELECT "s"."id" FROM "sample" "s" WHERE JSON("s"."data") < JSON(?)
-- 5

-- JSON key matches ignoring case
SELECT "s"."id" FROM "sample" "s" WHERE CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END REGEXP '(?i)' || ?
-- ^A

-- JSON key equals key
SELECT "s"."id" FROM "sample" "s" WHERE CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END = CASE WHEN JSON_TYPE("s"."data", '$."b"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."b"') ELSE JSON_EXTRACT("s"."data", '$."b"') END

-- JSON key in
SELECT "s"."id" FROM "sample" "s" WHERE CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END IN (CASE WHEN JSON_TYPE(?, '$') IN ('false', 'true', 'null') THEN JSON_TYPE(?, '$') ELSE JSON_EXTRACT(?, '$') END, CASE WHEN JSON_TYPE(?, '$') IN ('false', 'true', 'null') THEN JSON_TYPE(?, '$') ELSE JSON_EXTRACT(?, '$') END)
-- 1, 1, 1, "x", "x", "x"

-- JSON document equals
SELECT "s"."id" FROM "sample" "s" WHERE JSON("s"."data") = JSON(?)
-- {"b": 1}

-- JSON document in
SELECT "s"."id" FROM "sample" "s" WHERE JSON("s"."data") IN (JSON(?), JSON(?))
-- 1, "x"

-- JSON key is null
SELECT "s"."id" FROM "sample" "s" WHERE JSON_TYPE("s"."data", '$."a"') IS NULL

-- JSON key contains text
SELECT "s"."id" FROM "sample" "s" WHERE CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END LIKE ? ESCAPE '\'
-- %x%

-- JSON document contains text
SELECT "s"."id" FROM "sample" "s" WHERE "s"."data" LIKE ? ESCAPE '\'
-- %x%

-- JSON has key
SELECT "s"."id" FROM "sample" "s" WHERE JSON_TYPE("s"."data", '$."0"') IS NOT NULL

-- JSON has key in path
SELECT "s"."id" FROM "sample" "s" WHERE JSON_TYPE("s"."data", '$."a"[0]."it''s"') IS NOT NULL

-- JSON has index
SELECT "s"."id" FROM "sample" "s" WHERE JSON_TYPE("s"."data", '$."a"[0]') IS NOT NULL

-- JSON path with a key of digits
SELECT "s"."data" -> '$."a"."0"[1]' AS "x" FROM "sample" "s"

-- JSON object
SELECT JSON_OBJECT('it''s', ?, 'flag', JSON(CASE "s"."flag" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END), 'part', "s"."data" -> '$."a"', 'whole', JSON("s"."data")) AS "x" FROM "sample" "s"
-- x

-- JSON array
SELECT JSON_ARRAY(NULL, JSON_OBJECT()) AS "x" FROM "sample" "s"

-- empty JSON array
SELECT JSON_ARRAY() AS "x" FROM "sample" "s"

-- JSON contains
-- refused: SQLite cannot tell whether a JSON document contains another one

-- order of JSON
SELECT (SELECT CASE WHEN JSON_TYPE("s"."data", '$."a"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."a"') ELSE JSON_EXTRACT("s"."data", '$."a"') END FROM "sample" "s" ORDER BY CASE WHEN JSON_TYPE("s"."data", '$."b"') IN ('false', 'true', 'null') THEN JSON_TYPE("s"."data", '$."b"') ELSE JSON_EXTRACT("s"."data", '$."b"') END LIMIT 1) AS "x" FROM "sample" "s"

-- cast to text
SELECT CAST("s"."amount" AS text) AS "x" FROM "sample" "s"

-- cast to varchar
SELECT CAST("s"."title" AS varchar(3)) AS "x" FROM "sample" "s"

-- cast to integer
SELECT CAST(? AS integer) AS "x" FROM "sample" "s"
-- 12

-- cast to double
SELECT CAST("s"."amount" AS real) AS "x" FROM "sample" "s"

-- cast to decimal
SELECT CAST(? AS NUMERIC) AS "x" FROM "sample" "s"
-- 1.5

-- cast to date
SELECT DATE(?) AS "x" FROM "sample" "s"
-- 2024-02-29

-- cast to time
SELECT STRFTIME('%H:%M:%f', ?) AS "x" FROM "sample" "s"
-- 12:30:45.5

-- cast to point in time
SELECT STRFTIME('%Y-%m-%d %H:%M:%f', ?) AS "x" FROM "sample" "s"
-- 2024-02-29 12:30:45.5

-- case
SELECT CASE WHEN "s"."amount" = ? THEN ? WHEN "s"."flag" THEN ? ELSE ? END AS "x" FROM "sample" "s"
-- 1, one, flag, else

-- case without else
SELECT CASE WHEN "s"."flag" THEN "s"."amount" END AS "x" FROM "sample" "s"

-- concat
SELECT (COALESCE("s"."title", '') || COALESCE(?, '') || COALESCE("s"."name", '')) AS "x" FROM "sample" "s"
-- -

-- LOWER
SELECT LOWER("s"."title") AS "x" FROM "sample" "s"

-- UPPER
SELECT UPPER("s"."title") AS "x" FROM "sample" "s"

-- LENGTH
SELECT LENGTH("s"."title") AS "x" FROM "sample" "s"

-- TRIM
SELECT TRIM("s"."title") AS "x" FROM "sample" "s"

-- LTRIM
SELECT LTRIM("s"."title") AS "x" FROM "sample" "s"

-- RTRIM
SELECT RTRIM("s"."title") AS "x" FROM "sample" "s"

-- REVERSE
SELECT quintet_reverse("s"."title") AS "x" FROM "sample" "s"

-- ORD
SELECT UNICODE("s"."title") AS "x" FROM "sample" "s"

-- COALESCE
SELECT COALESCE("s"."title", ?) AS "x" FROM "sample" "s"
-- none

-- GREATEST
SELECT MAX("s"."amount", ?) AS "x" FROM "sample" "s"
-- 3

-- LEAST
SELECT MIN("s"."amount", ?) AS "x" FROM "sample" "s"
-- 3

-- NULLIF
SELECT NULLIF("s"."title", ?) AS "x" FROM "sample" "s"
-- none

-- SUBSTRING
SELECT SUBSTR("s"."title", ?, ?) AS "x" FROM "sample" "s"
-- 2, 3

-- REPLACE
SELECT REPLACE("s"."title", ?, ?) AS "x" FROM "sample" "s"
-- a, b

-- LEFT
SELECT SUBSTR("s"."title", 1, ?) AS "x" FROM "sample" "s"
-- 2

-- RIGHT
SELECT SUBSTR("s"."title", ? * -1, ?) AS "x" FROM "sample" "s"
-- 2, 2

-- STRPOS
SELECT INSTR("s"."title", ?) AS "x" FROM "sample" "s"
-- b

-- REPEAT
SELECT quintet_repeat("s"."title", ?) AS "x" FROM "sample" "s"
-- 2

-- LPAD
SELECT quintet_lpad("s"."title", ?, ?) AS "x" FROM "sample" "s"
-- 9, *

-- CHR
SELECT CHAR(?) AS "x" FROM "sample" "s"
-- 65

-- MD5
SELECT quintet_hash('md5', "s"."title") AS "x" FROM "sample" "s"

-- ABS
SELECT ABS("s"."ratio") AS "x" FROM "sample" "s"

-- CEIL
SELECT CEIL("s"."ratio") AS "x" FROM "sample" "s"

-- FLOOR
SELECT FLOOR("s"."ratio") AS "x" FROM "sample" "s"

-- SQRT
SELECT SQRT("s"."ratio") AS "x" FROM "sample" "s"

-- SIGN
SELECT SIGN("s"."ratio") AS "x" FROM "sample" "s"

-- EXP
SELECT EXP("s"."ratio") AS "x" FROM "sample" "s"

-- COT
SELECT (1 / TAN("s"."ratio")) AS "x" FROM "sample" "s"

-- DEGREES
SELECT DEGREES("s"."ratio") AS "x" FROM "sample" "s"

-- RADIANS
SELECT RADIANS("s"."ratio") AS "x" FROM "sample" "s"

-- ROUND
SELECT ROUND("s"."ratio", ?) AS "x" FROM "sample" "s"
-- 1

-- ROUND of a decimal
SELECT CAST(ROUND("s"."price", ?) AS NUMERIC) AS "x" FROM "sample" "s"
-- 1

-- MOD
SELECT MOD("s"."ratio", ?) AS "x" FROM "sample" "s"
-- 2

-- POWER
SELECT POWER("s"."ratio", ?) AS "x" FROM "sample" "s"
-- 2

-- LOG
SELECT LOG(?, "s"."amount") AS "x" FROM "sample" "s"
-- 2

-- PI
SELECT PI() AS "x" FROM "sample" "s"

-- RANDOM
SELECT ((RANDOM() & 9007199254740991) / 9007199254740992.0) AS "x" FROM "sample" "s"

-- template
SELECT COALESCE("s"."title", "s"."name") AS "x" FROM "sample" "s"

-- collation
SELECT "s"."id" FROM "sample" "s" WHERE "s"."title" COLLATE "nocase" = ?
-- a

-- count all
SELECT COUNT(*) AS "x" FROM "sample" "s"

-- count distinct
SELECT COUNT(DISTINCT "s"."title") AS "x" FROM "sample" "s"

-- count all with a filter
SELECT COUNT(*) FILTER (WHERE "s"."flag") AS "x" FROM "sample" "s"

-- sum with a filter
SELECT CAST(SUM("s"."price") FILTER (WHERE "s"."amount" = ?) AS NUMERIC) AS "x" FROM "sample" "s"
-- 1

-- AVG
SELECT AVG("s"."ratio") AS "x" FROM "sample" "s"

-- STDDEV_POP
SELECT quintet_stddev_pop("s"."ratio") AS "x" FROM "sample" "s"

-- STDDEV_SAMP
SELECT quintet_stddev_samp("s"."ratio") AS "x" FROM "sample" "s"

-- VAR_POP
SELECT quintet_var_pop("s"."ratio") AS "x" FROM "sample" "s"

-- VAR_SAMP
SELECT quintet_var_samp("s"."ratio") AS "x" FROM "sample" "s"

-- join texts in order
SELECT GROUP_CONCAT("s"."title", ', ''' ORDER BY "s"."title") AS "x" FROM "sample" "s"

-- join different texts
SELECT GROUP_CONCAT(DISTINCT "s"."title") AS "x" FROM "sample" "s"

-- join some texts
SELECT GROUP_CONCAT("s"."title", ',') FILTER (WHERE "s"."amount" = ?) AS "x" FROM "sample" "s"
-- 1

-- all any_value
SELECT MIN("s"."amount") AS "x" FROM "sample" "s"

-- all bit_and
SELECT quintet_bit_and("s"."amount") AS "x" FROM "sample" "s"

-- all bit_or
SELECT quintet_bit_or("s"."amount") AS "x" FROM "sample" "s"

-- all bit_xor
SELECT quintet_all_bit_xor("s"."amount") AS "x" FROM "sample" "s"

-- all bool_and
SELECT MIN("s"."flag") AS "x" FROM "sample" "s"

-- all bool_or
SELECT MAX("s"."flag") AS "x" FROM "sample" "s"

-- window
SELECT CAST(SUM("s"."price") OVER (PARTITION BY "s"."flag" ORDER BY "s"."amount" ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS NUMERIC) AS "x" FROM "sample" "s"

-- window of ranks
SELECT RANK() OVER (ORDER BY "s"."amount" DESC NULLS LAST) AS "x" FROM "sample" "s"

-- window frame with exclusion
SELECT SUM("s"."amount") OVER (ORDER BY "s"."id" RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS "x" FROM "sample" "s"

-- empty window
SELECT COUNT(*) OVER () AS "x" FROM "sample" "s"

-- select without a table
SELECT ? AS "x"
-- 1

-- select distinct
SELECT DISTINCT "s"."title" FROM "sample" "s"

-- select distinct on
-- refused: SQLite has no DISTINCT ON

-- table under its own name
SELECT "sample"."id" FROM "sample"

-- joins
SELECT "s"."id" FROM "sample" "s" INNER JOIN "other" "o" ON "o"."sample_id" = "s"."id" LEFT OUTER JOIN "other" "p" ON "p"."sample_id" = "s"."id" AND "p"."note" = ?
-- x

-- grouped
SELECT COALESCE("s"."title", ?) AS "t", COUNT(*) AS "n" FROM "sample" "s" WHERE "s"."amount" = ? GROUP BY 1 HAVING COUNT(*) > ? ORDER BY "n" DESC, "t"
-- none, 1, 1

-- ordered with nulls
SELECT "s"."id" FROM "sample" "s" ORDER BY "s"."title" NULLS FIRST, "s"."born" NULLS LAST, "s"."price" DESC NULLS FIRST, "s"."ratio" DESC NULLS LAST

-- ordered by an aggregate with nulls
SELECT "s"."title" AS "t", MAX("s"."born") AS "n" FROM "sample" "s" GROUP BY "s"."title" ORDER BY "n" NULLS LAST

-- limit
SELECT "s"."id" FROM "sample" "s" LIMIT ?
-- 5

-- offset
SELECT "s"."id" FROM "sample" "s" LIMIT -1 OFFSET ?
-- 5

-- limit and offset
SELECT "s"."id" FROM "sample" "s" LIMIT ? OFFSET ?
-- 5, 10

-- lock
SELECT "s"."id" FROM "sample" "s"

-- lock of one table or nothing
SELECT "s"."id" FROM "sample" "s"

-- lock what is free
SELECT "s"."id" FROM "sample" "s"

-- from a query
SELECT COUNT(*) FROM (SELECT DISTINCT "o"."sample_id" FROM "other" "o") "d" WHERE "d"."sample_id" = ?
-- 1

-- union
SELECT "s"."id" AS "n" FROM "sample" "s" UNION SELECT "o"."sample_id" AS "n" FROM "other" "o"

-- union all of slices
SELECT * FROM (SELECT "s"."id" AS "n" FROM "sample" "s" ORDER BY "s"."id" LIMIT ?) UNION ALL SELECT "o"."sample_id" AS "n" FROM "other" "o"
-- 1

-- intersection within a difference
SELECT "s"."id" AS "n" FROM "sample" "s" EXCEPT SELECT * FROM (SELECT "o"."sample_id" AS "n" FROM "other" "o" INTERSECT SELECT "s"."id" AS "n" FROM "sample" "s")

-- ordered slice of a union
SELECT "s"."id" AS "n" FROM "sample" "s" UNION SELECT "o"."sample_id" AS "n" FROM "other" "o" ORDER BY "n" DESC LIMIT ? OFFSET ?
-- 2, 1

-- common table
WITH "some" ("n") AS (SELECT "s"."id" FROM "sample" "s") SELECT "s"."n" FROM "some" "s"

-- recursive common table
WITH RECURSIVE "some" ("n") AS (SELECT "s"."id" FROM "sample" "s"), "counted" ("n") AS (SELECT "s"."id" FROM "sample" "s" UNION ALL SELECT "c"."n" + 1 FROM "counted" "c" WHERE "c"."n" = ?) SELECT "c"."n" FROM "counted" "c"
-- 1

-- insert a row
INSERT INTO "other" ("sample_id", "number", "note") VALUES (?, ?, ?)
-- 1, 7, x

-- insert rows
INSERT INTO "other" ("sample_id", "number", "note") VALUES (?, ?, ?), (?, ?, NULL)
-- 1, 7, x, 1, 8

-- insert values of all types
INSERT INTO "sample" ("name", "amount", "price", "flag", "born", "at", "local", "clock", "span", "key", "data", "ip", "bytes") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- all, 1, 1.5, true, 2024-02-29, 2024-02-29T12:30:45.500Z, 2024-02-29T12:30, 12:30:45, PT1M30S, 00000000-0000-0001-0000-000000000002, {"a": 1}, /10.0.0.1, [1, 2]

-- insert defaults
INSERT INTO "sample" DEFAULT VALUES

-- insert a default among values
-- refused: SQLite has no DEFAULT among the values of an insert: leave the column out

-- insert and return
INSERT INTO "other" ("sample_id", "number", "note") VALUES (?, ?, ?) RETURNING "sample_id", "number"
-- 1, 7, x

-- insert or leave
INSERT INTO "other" ("sample_id", "number", "note") VALUES (?, ?, ?) ON CONFLICT DO NOTHING
-- 1, 7, x

-- insert or leave by any key
INSERT INTO "other" ("sample_id", "number", "note") VALUES (?, ?, ?) ON CONFLICT DO NOTHING
-- 1, 7, x

-- insert or leave by target
INSERT INTO "other" ("sample_id", "number", "note") VALUES (?, ?, ?) ON CONFLICT ("sample_id", "number") DO NOTHING
-- 1, 7, x

-- insert or update
INSERT INTO "other" ("sample_id", "number", "note") VALUES (?, ?, ?), (?, ?, NULL) ON CONFLICT ("sample_id", "number") DO UPDATE SET "note" = EXCLUDED."note"
-- 1, 7, x, 1, 8

-- update
UPDATE "sample" SET "title" = ?, "amount" = "sample"."amount" + ? WHERE "sample"."id" = ?
-- new, 1, 1

-- update and return
UPDATE "sample" SET "title" = ? WHERE "sample"."id" = ? RETURNING "id", "title"
-- new, 1

-- update in order
UPDATE "sample" SET "amount" = "sample"."amount" + ?
-- 1

-- delete all
DELETE FROM "other"

-- delete and return
DELETE FROM "other" WHERE "other"."number" = ? RETURNING "sample_id", "note"
-- 7

-- delete by a query
DELETE FROM "sample" WHERE "sample"."id" IN (SELECT "o"."sample_id" FROM "other" "o" WHERE "o"."note" = ?)
-- x
