package archive;

import dev.quintet.models.Proxy;

/** A map as sailors see it. */
@Proxy
public class Chart extends Map {}
