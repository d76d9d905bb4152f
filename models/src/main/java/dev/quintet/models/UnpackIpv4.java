package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stores the IPv6 form of an IPv4 address, such as `::ffff:192.0.2.1`, as the IPv4 address, so
/// that both are the same in queries. For fields of type `InetAddress`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface UnpackIpv4 {}
