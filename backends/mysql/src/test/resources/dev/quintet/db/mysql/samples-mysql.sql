-- create the sample table
CREATE TABLE `sample` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(20) DEFAULT ('it''s') NOT NULL COMMENT 'what it''s called', `title` longtext NULL, `amount` integer unsigned DEFAULT (0) NOT NULL, `doubled` integer GENERATED ALWAYS AS (`amount` * 2) STORED, `price` decimal(10, 2) NULL, `ratio` double precision NULL, `flag` bool NULL, `born` date NULL, `at` datetime(6) NULL, `local` datetime(6) NULL, `clock` time(6) NULL, `span` bigint NULL, `key` char(32) NULL, `data` json NULL, `ip` char(39) NULL, `bytes` longblob NULL, CONSTRAINT `sample_name` UNIQUE (`name`, `amount`), CONSTRAINT `sample_amount` CHECK (`amount` BETWEEN 0 AND 1000)) COMMENT = 'things of all kinds'

-- create a table that refers to it
CREATE TABLE `other` (`sample_id` bigint NOT NULL, `number` smallint DEFAULT (1) NOT NULL, `note` longtext NULL, PRIMARY KEY (`sample_id`, `number`), CONSTRAINT `other_sample` FOREIGN KEY (`sample_id`) REFERENCES `sample` (`id`))

-- create an index
CREATE INDEX `sample_born_at` ON `sample` (`born`, `at`)

-- create a unique index with a name that is too long
CREATE UNIQUE INDEX `sample_name_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_168b6742` ON `sample` (`name`)

-- add
SELECT `s`.`amount` + ? AS `x` FROM `sample` `s`
-- 1

-- sum of a product
SELECT `s`.`amount` * ? + ? AS `x` FROM `sample` `s`
-- 2, 3

-- product of a sum
SELECT (`s`.`amount` + ?) * ? AS `x` FROM `sample` `s`
-- 2, 3

-- subtract from the left
SELECT `s`.`amount` - ? - ? AS `x` FROM `sample` `s`
-- 2, 3

-- subtract a difference
SELECT `s`.`amount` - (? - ?) AS `x` FROM `sample` `s`
-- 2, 3

-- multiply decimals
SELECT `s`.`price` * ? AS `x` FROM `sample` `s`
-- 1.125

-- operator divide
SELECT `s`.`amount` DIV ? + 1 AS `x` FROM `sample` `s`
-- 2

-- operator modulo
SELECT `s`.`amount` % ? + 1 AS `x` FROM `sample` `s`
-- 2

-- operator power
SELECT POWER(`s`.`amount`, ?) + 1 AS `x` FROM `sample` `s`
-- 2

-- operator bit and
SELECT CONVERT(`s`.`amount` & ?, SIGNED) + 1 AS `x` FROM `sample` `s`
-- 2

-- operator bit or
SELECT CONVERT(`s`.`amount` | ?, SIGNED) + 1 AS `x` FROM `sample` `s`
-- 2

-- operator bit xor
SELECT CONVERT(`s`.`amount` ^ ?, SIGNED) + 1 AS `x` FROM `sample` `s`
-- 2

-- operator shift left
SELECT CONVERT(`s`.`amount` << ?, SIGNED) + 1 AS `x` FROM `sample` `s`
-- 2

-- operator shift right
SELECT FLOOR(`s`.`amount` / POW(2, ?)) + 1 AS `x` FROM `sample` `s`
-- 2

-- negate
SELECT -(`s`.`amount` + -1) AS `x` FROM `sample` `s`

-- negate a negative number
SELECT -(-1) AS `x` FROM `sample` `s`

-- compare with a parameter
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`amount` = ?
-- 5

-- compare with a decimal
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`price` > ?
-- 1.50

-- compare two parameters
SELECT `s`.`id` FROM `sample` `s` WHERE ? <= ?
-- 1, 2

-- compare a UUID
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`key` = ?
-- 00000000-0000-0001-0000-000000000002

-- compare an address
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`ip` = ?
-- /10.0.0.1

-- compare a duration
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`span` < ?
-- PT1H30M

-- compare a point in time
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`at` = ?
-- 2024-02-29T12:30:45.500Z

-- compare tuples
SELECT `s`.`id` FROM `sample` `s` WHERE (`s`.`id`, `s`.`amount`) = (?, ?)
-- 1, 2

-- boolean column
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`flag`

-- not a boolean column
SELECT `s`.`id` FROM `sample` `s` WHERE NOT `s`.`flag`

-- true
SELECT `s`.`id` FROM `sample` `s` WHERE TRUE

-- false or
SELECT `s`.`id` FROM `sample` `s` WHERE FALSE OR `s`.`id` = ?
-- 1

-- and in or
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`id` = ? AND `s`.`flag` OR `s`.`amount` = ?
-- 1, 2

-- or in and
SELECT `s`.`id` FROM `sample` `s` WHERE (`s`.`id` = ? OR `s`.`flag`) AND `s`.`amount` = ?
-- 1, 2

-- not
SELECT `s`.`id` FROM `sample` `s` WHERE NOT (`s`.`id` = ?)
-- 1

-- not all
SELECT `s`.`id` FROM `sample` `s` WHERE NOT (`s`.`id` = ? AND `s`.`flag`)
-- 1

-- xor of two
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`id` = ? XOR `s`.`flag`
-- 1

-- xor of three
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`flag` AND (`s`.`id` = ? XOR `s`.`id` = ? XOR `s`.`id` = ?)
-- 1, 2, 3

-- condition as a value
SELECT `s`.`id` = ? AS `x` FROM `sample` `s`
-- 1

-- is null
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` IS NULL

-- sum is not null
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`amount` + ? IS NOT NULL
-- 1

-- in
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`amount` IN (?, ?, ?)
-- 1, 2, 3

-- in tuples
SELECT `s`.`id` FROM `sample` `s` WHERE (`s`.`id`, `s`.`amount`) IN ((?, ?), (?, ?))
-- 1, 2, 3, 4

-- in a query
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`id` IN (SELECT `o`.`sample_id` FROM `other` `o`)

-- in a query with a limit
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`id` IN (SELECT * FROM (SELECT `o`.`sample_id` FROM `other` `o` ORDER BY `o`.`number` LIMIT ?) `limited`)
-- 2

-- between
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`amount` BETWEEN ? AND ?
-- 1, 9

-- exists
SELECT `s`.`id` FROM `sample` `s` WHERE NOT EXISTS (SELECT 1 FROM `other` `o` WHERE `o`.`sample_id` = `s`.`id`)

-- raw
SELECT `s`.`id` FROM `sample` `s` WHERE (1 = ? OR 1 = ?) AND `s`.`flag`
-- 1, 2

-- like whole
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE BINARY ?
-- a\%%

-- like whole ignoring case
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE ?
-- A%

-- like anywhere
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE BINARY ?
-- a\%%

-- like anywhere ignoring case
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE ?
-- A%

-- like start
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE BINARY ?
-- a\%%

-- like start ignoring case
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE ?
-- A%

-- like end
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE BINARY ?
-- a\%%

-- like end ignoring case
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE ?
-- A%

-- like a column
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE BINARY CONCAT('%', REPLACE(REPLACE(REPLACE(`s`.`name`, '\\', '\\\\'), '%', '\\%'), '_', '\\_'), '%')

-- like a column ignoring case
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` LIKE CONCAT(REPLACE(REPLACE(REPLACE(`s`.`name`, '\\', '\\\\'), '%', '\\%'), '_', '\\_'), '%')

-- like in a number
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`amount` LIKE BINARY ?
-- 1%

-- like in an address
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`ip` LIKE ?
-- 10.%

-- like in a UUID
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`key` LIKE BINARY REPLACE(?, '-', '')
-- 0000%

-- regular expression
SELECT `s`.`id` FROM `sample` `s` WHERE REGEXP_LIKE(`s`.`title`, ?, 'c')
-- ^a.c$

-- regular expression ignoring case
SELECT `s`.`id` FROM `sample` `s` WHERE REGEXP_LIKE(`s`.`title`, ?, 'i')
-- ^A.C$

-- regular expression in a number
SELECT `s`.`id` FROM `sample` `s` WHERE REGEXP_LIKE(`s`.`amount`, ?, 'c')
-- ^1

-- now
SELECT CURRENT_TIMESTAMP(6) AS `x` FROM `sample` `s`

-- date and duration
SELECT `s`.`born` + INTERVAL ? MICROSECOND AS `x` FROM `sample` `s`
-- PT30H

-- time and duration
SELECT `s`.`clock` + INTERVAL ? MICROSECOND AS `x` FROM `sample` `s`
-- PT30H

-- point in time less duration
SELECT `s`.`at` - INTERVAL ? MICROSECOND AS `x` FROM `sample` `s`
-- PT30H

-- point in time and column
SELECT `s`.`at` + INTERVAL `s`.`span` MICROSECOND AS `x` FROM `sample` `s`

-- between dates
SELECT TIMESTAMPDIFF(MICROSECOND, ?, `s`.`born`) AS `x` FROM `sample` `s`
-- 2000-01-01

-- between times
SELECT ((TIME_TO_SEC(`s`.`clock`) * 1000000 + MICROSECOND(`s`.`clock`)) - (TIME_TO_SEC(?) * 1000000 + MICROSECOND(?))) AS `x` FROM `sample` `s`
-- 01:00, 01:00

-- between points in time
SELECT TIMESTAMPDIFF(MICROSECOND, ?, `s`.`at`) AS `x` FROM `sample` `s`
-- 2024-02-29T12:30:45.500Z

-- year in a zone
SELECT EXTRACT(YEAR FROM CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- iso year in a zone
SELECT FLOOR(YEARWEEK(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), 3) / 100) AS `x` FROM `sample` `s`

-- quarter in a zone
SELECT EXTRACT(QUARTER FROM CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- month in a zone
SELECT EXTRACT(MONTH FROM CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- week in a zone
SELECT WEEK(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), 3) AS `x` FROM `sample` `s`

-- day in a zone
SELECT EXTRACT(DAY FROM CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- week day in a zone
SELECT DAYOFWEEK(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- iso week day in a zone
SELECT (WEEKDAY(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) + 1) AS `x` FROM `sample` `s`

-- hour in a zone
SELECT EXTRACT(HOUR FROM CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- minute in a zone
SELECT EXTRACT(MINUTE FROM CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- second in a zone
SELECT EXTRACT(SECOND FROM CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- year of a date
SELECT EXTRACT(YEAR FROM `s`.`born`) AS `x` FROM `sample` `s`

-- second of a time
SELECT EXTRACT(SECOND FROM `s`.`clock`) AS `x` FROM `sample` `s`

-- hour in UTC
SELECT EXTRACT(HOUR FROM `s`.`at`) AS `x` FROM `sample` `s`

-- hour at an offset
SELECT EXTRACT(HOUR FROM (`s`.`at` + INTERVAL 19800 SECOND)) AS `x` FROM `sample` `s`

-- cut to year in a zone
SELECT CAST(DATE_FORMAT(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), '%Y-01-01 00:00:00') AS DATETIME) AS `x` FROM `sample` `s`

-- cut to quarter in a zone
SELECT CAST(MAKEDATE(YEAR(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')), 1) + INTERVAL QUARTER(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) QUARTER - INTERVAL 1 QUARTER AS DATETIME) AS `x` FROM `sample` `s`

-- cut to month in a zone
SELECT CAST(DATE_FORMAT(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), '%Y-%m-01 00:00:00') AS DATETIME) AS `x` FROM `sample` `s`

-- cut to week in a zone
SELECT CAST(DATE(DATE_SUB(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), INTERVAL WEEKDAY(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) DAY)) AS DATETIME) AS `x` FROM `sample` `s`

-- cut to day in a zone
SELECT CAST(DATE_FORMAT(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), '%Y-%m-%d 00:00:00') AS DATETIME) AS `x` FROM `sample` `s`

-- cut to hour in a zone
SELECT CAST(DATE_FORMAT(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), '%Y-%m-%d %H:00:00') AS DATETIME) AS `x` FROM `sample` `s`

-- cut to minute in a zone
SELECT CAST(DATE_FORMAT(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), '%Y-%m-%d %H:%i:00') AS DATETIME) AS `x` FROM `sample` `s`

-- cut to second in a zone
SELECT CAST(DATE_FORMAT(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), '%Y-%m-%d %H:%i:%s') AS DATETIME) AS `x` FROM `sample` `s`

-- cut to date in a zone
SELECT DATE(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- cut to time in a zone
SELECT TIME(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) AS `x` FROM `sample` `s`

-- cut a date to year
SELECT CAST(DATE_FORMAT(`s`.`born`, '%Y-01-01') AS DATE) AS `x` FROM `sample` `s`

-- cut a date to quarter
SELECT (MAKEDATE(YEAR(`s`.`born`), 1) + INTERVAL QUARTER(`s`.`born`) QUARTER - INTERVAL 1 QUARTER) AS `x` FROM `sample` `s`

-- cut a date to month
SELECT CAST(DATE_FORMAT(`s`.`born`, '%Y-%m-01') AS DATE) AS `x` FROM `sample` `s`

-- cut a date to week
SELECT DATE(DATE_SUB(`s`.`born`, INTERVAL WEEKDAY(`s`.`born`) DAY)) AS `x` FROM `sample` `s`

-- cut to week in Europe/Oslo, a point in time again
SELECT CONVERT_TZ(CAST(DATE(DATE_SUB(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), INTERVAL WEEKDAY(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo')) DAY)) AS DATETIME), 'Europe/Oslo', '+00:00') AS `x` FROM `sample` `s`

-- cut to week in +05:30, a point in time again
SELECT (CAST(DATE(DATE_SUB((`s`.`at` + INTERVAL 19800 SECOND), INTERVAL WEEKDAY((`s`.`at` + INTERVAL 19800 SECOND)) DAY)) AS DATETIME) - INTERVAL 19800 SECOND) AS `x` FROM `sample` `s`

-- cut to week in UTC, a point in time again
SELECT CAST(DATE(DATE_SUB(`s`.`at`, INTERVAL WEEKDAY(`s`.`at`) DAY)) AS DATETIME) AS `x` FROM `sample` `s`

-- cut to hour in Europe/Oslo, a point in time again
SELECT CONVERT_TZ(CAST(DATE_FORMAT(CONVERT_TZ(`s`.`at`, '+00:00', 'Europe/Oslo'), '%Y-%m-%d %H:00:00') AS DATETIME), 'Europe/Oslo', '+00:00') AS `x` FROM `sample` `s`

-- cut to hour in +05:30, a point in time again
SELECT (CAST(DATE_FORMAT((`s`.`at` + INTERVAL 19800 SECOND), '%Y-%m-%d %H:00:00') AS DATETIME) - INTERVAL 19800 SECOND) AS `x` FROM `sample` `s`

-- cut to hour in UTC, a point in time again
SELECT CAST(DATE_FORMAT(`s`.`at`, '%Y-%m-%d %H:00:00') AS DATETIME) AS `x` FROM `sample` `s`

-- cut a point in time to a date
SELECT CAST(DATE_FORMAT(`s`.`at`, '%Y-%m-01') AS DATE) AS `x` FROM `sample` `s`

-- cut a time to minute
SELECT CAST(DATE_FORMAT(`s`.`clock`, '%H:%i:00') AS TIME) AS `x` FROM `sample` `s`

-- JSON key
SELECT JSON_EXTRACT(`s`.`data`, '$."a"') AS `x` FROM `sample` `s`

-- JSON text
SELECT JSON_UNQUOTE(JSON_EXTRACT(`s`.`data`, '$."a"')) AS `x` FROM `sample` `s`

-- JSON path
SELECT JSON_EXTRACT(`s`.`data`, '$."a"[0]."b c"') AS `x` FROM `sample` `s`

-- JSON path of hostile keys
SELECT JSON_UNQUOTE(JSON_EXTRACT(`s`.`data`, '$."it''s"."\\"\\\\"."?"."é"')) AS `x` FROM `sample` `s`

-- JSON key equals
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_EXTRACT(`s`.`data`, '$."a"') = JSON_EXTRACT(?, '$')
-- {"b": 1}

-- JSON key is less
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_EXTRACT(`s`.`data`, '$."a"') < JSON_EXTRACT(?, '$')
-- 5

-- JSON key is between
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_EXTRACT(`s`.`data`, '$."a"') BETWEEN JSON_EXTRACT(?, '$') AND JSON_EXTRACT(?, '$')
-- 5, 10

-- JSON document is less
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`data` < JSON_EXTRACT(?, '$')
-- 5

-- JSON key matches ignoring case
SELECT `s`.`id` FROM `sample` `s` WHERE REGEXP_LIKE(JSON_UNQUOTE(JSON_EXTRACT(`s`.`data`, '$."a"')), ?, 'i')
-- ^A

-- JSON key equals key
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_EXTRACT(`s`.`data`, '$."a"') = JSON_EXTRACT(`s`.`data`, '$."b"')

-- JSON key in
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_EXTRACT(`s`.`data`, '$."a"') IN (JSON_EXTRACT(?, '$'), JSON_EXTRACT(?, '$'))
-- 1, "x"

-- JSON document equals
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`data` = JSON_EXTRACT(?, '$')
-- {"b": 1}

-- JSON document in
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`data` IN (JSON_EXTRACT(?, '$'), JSON_EXTRACT(?, '$'))
-- 1, "x"

-- JSON key is null
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_EXTRACT(`s`.`data`, '$."a"') IS NULL

-- JSON key contains text
SELECT `s`.`id` FROM `sample` `s` WHERE LOWER(JSON_UNQUOTE(JSON_EXTRACT(`s`.`data`, '$."a"'))) LIKE LOWER(?)
-- %x%

-- JSON document contains text
SELECT `s`.`id` FROM `sample` `s` WHERE LOWER(JSON_UNQUOTE(`s`.`data`)) LIKE LOWER(?)
-- %x%

-- JSON has key
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_CONTAINS_PATH(`s`.`data`, 'one', '$."0"')

-- JSON has key in path
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_CONTAINS_PATH(`s`.`data`, 'one', '$."a"[0]."it''s"')

-- JSON has index
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_CONTAINS_PATH(`s`.`data`, 'one', '$."a"[0]')

-- JSON path with a key of digits
SELECT JSON_EXTRACT(`s`.`data`, '$."a"."0"[1]') AS `x` FROM `sample` `s`

-- JSON object
SELECT JSON_OBJECT('it''s', ?, 'flag', JSON_EXTRACT(CASE `s`.`flag` WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, '$'), 'part', JSON_EXTRACT(JSON_EXTRACT(`s`.`data`, '$."a"'), '$'), 'whole', JSON_EXTRACT(`s`.`data`, '$')) AS `x` FROM `sample` `s`
-- x

-- JSON array
SELECT JSON_ARRAY(NULL, JSON_OBJECT()) AS `x` FROM `sample` `s`

-- empty JSON array
SELECT JSON_ARRAY() AS `x` FROM `sample` `s`

-- JSON contains
SELECT `s`.`id` FROM `sample` `s` WHERE JSON_CONTAINS(`s`.`data`, ?)
-- {"a": 1}

-- order of JSON
SELECT (SELECT JSON_UNQUOTE(JSON_EXTRACT(`s`.`data`, '$."a"')) FROM `sample` `s` ORDER BY JSON_EXTRACT(`s`.`data`, '$."b"') LIMIT 1) AS `x` FROM `sample` `s`

-- cast to text
SELECT CAST(`s`.`amount` AS char) AS `x` FROM `sample` `s`

-- cast to varchar
SELECT CAST(`s`.`title` AS char(3)) AS `x` FROM `sample` `s`

-- cast to integer
SELECT CAST(? AS signed integer) AS `x` FROM `sample` `s`
-- 12

-- cast to double
SELECT CAST(`s`.`amount` AS double) AS `x` FROM `sample` `s`

-- cast to decimal
SELECT CAST(? AS decimal(10, 2)) AS `x` FROM `sample` `s`
-- 1.5

-- cast to date
SELECT CAST(? AS date) AS `x` FROM `sample` `s`
-- 2024-02-29

-- cast to time
SELECT CAST(? AS time(6)) AS `x` FROM `sample` `s`
-- 12:30:45.5

-- cast to point in time
SELECT CAST(? AS datetime(6)) AS `x` FROM `sample` `s`
-- 2024-02-29 12:30:45.5

-- case
SELECT CASE WHEN `s`.`amount` = ? THEN ? WHEN `s`.`flag` THEN ? ELSE ? END AS `x` FROM `sample` `s`
-- 1, one, flag, else

-- case without else
SELECT CASE WHEN `s`.`flag` THEN `s`.`amount` END AS `x` FROM `sample` `s`

-- concat
SELECT CONCAT_WS('', `s`.`title`, ?, `s`.`name`) AS `x` FROM `sample` `s`
-- -

-- LOWER
SELECT LOWER(`s`.`title`) AS `x` FROM `sample` `s`

-- UPPER
SELECT UPPER(`s`.`title`) AS `x` FROM `sample` `s`

-- LENGTH
SELECT CHAR_LENGTH(`s`.`title`) AS `x` FROM `sample` `s`

-- TRIM
SELECT TRIM(`s`.`title`) AS `x` FROM `sample` `s`

-- LTRIM
SELECT LTRIM(`s`.`title`) AS `x` FROM `sample` `s`

-- RTRIM
SELECT RTRIM(`s`.`title`) AS `x` FROM `sample` `s`

-- REVERSE
SELECT REVERSE(`s`.`title`) AS `x` FROM `sample` `s`

-- ORD
SELECT CAST(ORD(`s`.`title`) AS UNSIGNED) AS `x` FROM `sample` `s`

-- COALESCE
SELECT COALESCE(`s`.`title`, ?) AS `x` FROM `sample` `s`
-- none

-- GREATEST
SELECT GREATEST(`s`.`amount`, ?) AS `x` FROM `sample` `s`
-- 3

-- LEAST
SELECT LEAST(`s`.`amount`, ?) AS `x` FROM `sample` `s`
-- 3

-- NULLIF
SELECT NULLIF(`s`.`title`, ?) AS `x` FROM `sample` `s`
-- none

-- SUBSTRING
SELECT SUBSTRING(`s`.`title`, ?, ?) AS `x` FROM `sample` `s`
-- 2, 3

-- REPLACE
SELECT REPLACE(`s`.`title`, ?, ?) AS `x` FROM `sample` `s`
-- a, b

-- LEFT
SELECT LEFT(`s`.`title`, ?) AS `x` FROM `sample` `s`
-- 2

-- RIGHT
SELECT RIGHT(`s`.`title`, ?) AS `x` FROM `sample` `s`
-- 2

-- STRPOS
SELECT INSTR(`s`.`title`, ?) AS `x` FROM `sample` `s`
-- b

-- REPEAT
SELECT REPEAT(`s`.`title`, ?) AS `x` FROM `sample` `s`
-- 2

-- LPAD
SELECT LPAD(`s`.`title`, ?, ?) AS `x` FROM `sample` `s`
-- 9, *

-- CHR
SELECT CHAR(? USING utf32) AS `x` FROM `sample` `s`
-- 65

-- MD5
SELECT MD5(`s`.`title`) AS `x` FROM `sample` `s`

-- ABS
SELECT ABS(`s`.`ratio`) AS `x` FROM `sample` `s`

-- CEIL
SELECT CEIL(`s`.`ratio`) AS `x` FROM `sample` `s`

-- FLOOR
SELECT FLOOR(`s`.`ratio`) AS `x` FROM `sample` `s`

-- SQRT
SELECT SQRT(`s`.`ratio`) AS `x` FROM `sample` `s`

-- SIGN
SELECT SIGN(`s`.`ratio`) AS `x` FROM `sample` `s`

-- EXP
SELECT EXP(`s`.`ratio`) AS `x` FROM `sample` `s`

-- COT
SELECT COT(`s`.`ratio`) AS `x` FROM `sample` `s`

-- DEGREES
SELECT DEGREES(`s`.`ratio`) AS `x` FROM `sample` `s`

-- RADIANS
SELECT RADIANS(`s`.`ratio`) AS `x` FROM `sample` `s`

-- ROUND
SELECT ROUND(`s`.`ratio`, ?) AS `x` FROM `sample` `s`
-- 1

-- ROUND of a decimal
SELECT ROUND(`s`.`price`, ?) AS `x` FROM `sample` `s`
-- 1

-- MOD
SELECT MOD(`s`.`ratio`, ?) AS `x` FROM `sample` `s`
-- 2

-- POWER
SELECT POWER(`s`.`ratio`, ?) AS `x` FROM `sample` `s`
-- 2

-- LOG
SELECT LOG(?, `s`.`amount`) AS `x` FROM `sample` `s`
-- 2

-- PI
SELECT PI() AS `x` FROM `sample` `s`

-- RANDOM
SELECT RAND() AS `x` FROM `sample` `s`

-- template
SELECT COALESCE(`s`.`title`, `s`.`name`) AS `x` FROM `sample` `s`

-- collation
SELECT `s`.`id` FROM `sample` `s` WHERE `s`.`title` COLLATE `nocase` = ?
-- a

-- count all
SELECT COUNT(*) AS `x` FROM `sample` `s`

-- count distinct
SELECT COUNT(DISTINCT `s`.`title`) AS `x` FROM `sample` `s`

-- count all with a filter
SELECT COUNT(CASE WHEN `s`.`flag` THEN 1 END) AS `x` FROM `sample` `s`

-- sum with a filter
SELECT SUM(CASE WHEN `s`.`amount` = ? THEN `s`.`price` END) AS `x` FROM `sample` `s`
-- 1

-- AVG
SELECT AVG(`s`.`ratio`) AS `x` FROM `sample` `s`

-- STDDEV_POP
SELECT STDDEV_POP(`s`.`ratio`) AS `x` FROM `sample` `s`

-- STDDEV_SAMP
SELECT STDDEV_SAMP(`s`.`ratio`) AS `x` FROM `sample` `s`

-- VAR_POP
SELECT VAR_POP(`s`.`ratio`) AS `x` FROM `sample` `s`

-- VAR_SAMP
SELECT VAR_SAMP(`s`.`ratio`) AS `x` FROM `sample` `s`

-- join texts in order
SELECT GROUP_CONCAT(`s`.`title` ORDER BY `s`.`title` SEPARATOR ', ''') AS `x` FROM `sample` `s`

-- join different texts
SELECT GROUP_CONCAT(DISTINCT `s`.`title` SEPARATOR ',') AS `x` FROM `sample` `s`

-- join some texts
SELECT GROUP_CONCAT(CASE WHEN `s`.`amount` = ? THEN `s`.`title` END SEPARATOR ',') AS `x` FROM `sample` `s`
-- 1

-- all any_value
SELECT ANY_VALUE(`s`.`amount`) AS `x` FROM `sample` `s`

-- all bit_and
SELECT IF(COUNT(`s`.`amount`) = 0, NULL, CONVERT(BIT_AND(`s`.`amount`), SIGNED)) AS `x` FROM `sample` `s`

-- all bit_or
SELECT IF(COUNT(`s`.`amount`) = 0, NULL, CONVERT(BIT_OR(`s`.`amount`), SIGNED)) AS `x` FROM `sample` `s`

-- all bit_xor
SELECT IF(COUNT(`s`.`amount`) = 0, NULL, CONVERT(BIT_XOR(`s`.`amount`), SIGNED)) AS `x` FROM `sample` `s`

-- all bool_and
SELECT MIN(`s`.`flag`) AS `x` FROM `sample` `s`

-- all bool_or
SELECT MAX(`s`.`flag`) AS `x` FROM `sample` `s`

-- window
SELECT SUM(`s`.`price`) OVER (PARTITION BY `s`.`flag` ORDER BY `s`.`amount` ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS `x` FROM `sample` `s`

-- window of ranks
SELECT RANK() OVER (ORDER BY `s`.`amount` DESC) AS `x` FROM `sample` `s`

-- window frame with exclusion
SELECT SUM(`s`.`amount`) OVER (ORDER BY `s`.`id` RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS `x` FROM `sample` `s`

-- empty window
SELECT COUNT(*) OVER () AS `x` FROM `sample` `s`

-- select without a table
SELECT ? AS `x`
-- 1

-- select distinct
SELECT DISTINCT `s`.`title` FROM `sample` `s`

-- select distinct on
-- refused: MySQL has no DISTINCT ON

-- table under its own name
SELECT `sample`.`id` FROM `sample`

-- joins
SELECT `s`.`id` FROM `sample` `s` INNER JOIN `other` `o` ON `o`.`sample_id` = `s`.`id` LEFT OUTER JOIN `other` `p` ON `p`.`sample_id` = `s`.`id` AND `p`.`note` = ?
-- x

-- grouped
SELECT COALESCE(`s`.`title`, ?) AS `t`, COUNT(*) AS `n` FROM `sample` `s` WHERE `s`.`amount` = ? GROUP BY 1 HAVING COUNT(*) > ? ORDER BY `n` DESC, `t`
-- none, 1, 1

-- ordered with nulls
SELECT `s`.`id` FROM `sample` `s` ORDER BY `s`.`title`, `s`.`born` IS NULL, `s`.`born`, `s`.`price` IS NOT NULL, `s`.`price` DESC, `s`.`ratio` DESC

-- ordered by an aggregate with nulls
SELECT `s`.`title` AS `t`, MAX(`s`.`born`) AS `n` FROM `sample` `s` GROUP BY `s`.`title` ORDER BY MAX(`s`.`born`) IS NULL, `n`

-- limit
SELECT `s`.`id` FROM `sample` `s` LIMIT ?
-- 5

-- offset
SELECT `s`.`id` FROM `sample` `s` LIMIT 18446744073709551615 OFFSET ?
-- 5

-- limit and offset
SELECT `s`.`id` FROM `sample` `s` LIMIT ? OFFSET ?
-- 5, 10

-- lock
SELECT `s`.`id` FROM `sample` `s` FOR UPDATE

-- lock of one table or nothing
SELECT `s`.`id` FROM `sample` `s` FOR NO KEY UPDATE OF `s` NOWAIT

-- lock what is free
SELECT `s`.`id` FROM `sample` `s` FOR UPDATE SKIP LOCKED

-- from a query
SELECT COUNT(*) FROM (SELECT DISTINCT `o`.`sample_id` FROM `other` `o`) `d` WHERE `d`.`sample_id` = ?
-- 1

-- union
SELECT `s`.`id` AS `n` FROM `sample` `s` UNION SELECT `o`.`sample_id` AS `n` FROM `other` `o`

-- union all of slices
(SELECT `s`.`id` AS `n` FROM `sample` `s` ORDER BY `s`.`id` LIMIT ?) UNION ALL SELECT `o`.`sample_id` AS `n` FROM `other` `o`
-- 1

-- intersection within a difference
SELECT `s`.`id` AS `n` FROM `sample` `s` EXCEPT (SELECT `o`.`sample_id` AS `n` FROM `other` `o` INTERSECT SELECT `s`.`id` AS `n` FROM `sample` `s`)

-- ordered slice of a union
SELECT `s`.`id` AS `n` FROM `sample` `s` UNION SELECT `o`.`sample_id` AS `n` FROM `other` `o` ORDER BY `n` DESC LIMIT ? OFFSET ?
-- 2, 1

-- common table
WITH `some` (`n`) AS (SELECT `s`.`id` FROM `sample` `s`) SELECT `s`.`n` FROM `some` `s`

-- recursive common table
WITH RECURSIVE `some` (`n`) AS (SELECT `s`.`id` FROM `sample` `s`), `counted` (`n`) AS (SELECT `s`.`id` FROM `sample` `s` UNION ALL SELECT `c`.`n` + 1 FROM `counted` `c` WHERE `c`.`n` = ?) SELECT `c`.`n` FROM `counted` `c`
-- 1

-- insert a row
INSERT INTO `other` (`sample_id`, `number`, `note`) VALUES (?, ?, ?)
-- 1, 7, x

-- insert rows
INSERT INTO `other` (`sample_id`, `number`, `note`) VALUES (?, ?, ?), (?, ?, NULL)
-- 1, 7, x, 1, 8

-- insert values of all types
INSERT INTO `sample` (`name`, `amount`, `price`, `flag`, `born`, `at`, `local`, `clock`, `span`, `key`, `data`, `ip`, `bytes`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- all, 1, 1.5, true, 2024-02-29, 2024-02-29T12:30:45.500Z, 2024-02-29T12:30, 12:30:45, PT1M30S, 00000000-0000-0001-0000-000000000002, {"a": 1}, /10.0.0.1, [1, 2]

-- insert defaults
INSERT INTO `sample` () VALUES ()

-- insert a default among values
INSERT INTO `other` (`sample_id`, `number`, `note`) VALUES (?, DEFAULT, ?)
-- 1, x

-- insert and return
-- refused: MySQL cannot return columns [sample_id, number] of changed rows

-- insert or leave
INSERT IGNORE INTO `other` (`sample_id`, `number`, `note`) VALUES (?, ?, ?)
-- 1, 7, x

-- insert or leave by any key
INSERT IGNORE INTO `other` (`sample_id`, `number`, `note`) VALUES (?, ?, ?)
-- 1, 7, x

-- insert or leave by target
INSERT INTO `other` (`sample_id`, `number`, `note`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `sample_id` = `sample_id`
-- 1, 7, x

-- insert or update
INSERT INTO `other` (`sample_id`, `number`, `note`) VALUES (?, ?, ?), (?, ?, NULL) AS `new` ON DUPLICATE KEY UPDATE `note` = `new`.`note`
-- 1, 7, x, 1, 8

-- update
UPDATE `sample` SET `title` = ?, `amount` = `sample`.`amount` + ? WHERE `sample`.`id` = ?
-- new, 1, 1

-- update and return
-- refused: MySQL cannot return columns [id, title] of updated rows

-- update in order
UPDATE `sample` SET `amount` = `sample`.`amount` + ? ORDER BY `sample`.`amount` DESC
-- 1

-- delete all
DELETE FROM `other`

-- delete and return
-- refused: MySQL cannot return columns [sample_id, note] of changed rows

-- delete by a query
DELETE FROM `sample` WHERE `sample`.`id` IN (SELECT `o`.`sample_id` FROM `other` `o` WHERE `o`.`note` = ?)
-- x
