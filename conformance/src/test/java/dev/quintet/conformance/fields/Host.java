package dev.quintet.conformance.fields;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.UnpackIpv4;

import org.jspecify.annotations.Nullable;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/// A computer with addresses.
public final class Host extends Model {
    public static final Manager<Host> objects = Manager.of(Host.class);

    public @Nullable InetAddress any;
    @UnpackIpv4 public @Nullable InetAddress plain;
    public @Nullable Inet4Address four;
    public @Nullable Inet6Address six;
}
