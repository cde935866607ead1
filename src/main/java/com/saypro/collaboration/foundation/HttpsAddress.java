package com.saypro.collaboration.foundation;

import java.net.URI;
import java.net.URISyntaxException;

/** What counts as the address of something on the web, wherever somebody enters one. */
public final class HttpsAddress {

    private HttpsAddress() {}

    /** Whether it is complete, with https and a host, and gives away no user name or password. Nothing is stripped. */
    public static boolean isComplete(String entered) {
        try {
            URI address = new URI(entered);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
