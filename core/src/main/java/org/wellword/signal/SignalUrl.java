package org.wellword.signal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The normal form of web addresses, in which they are shared and compared. */
public final class SignalUrl {
  private SignalUrl() {}

  /**
   * The normal form of an address as it stands in a caption or list, with or without a scheme; or
   * nothing when it is none.
   */
  public static Optional<String> of(String address) {
    try {
      URI uri = new URI(address.contains("://") ? address : "https://" + address);
      return uri.getHost() == null
          ? Optional.empty()
          : Optional.of(uri.normalize().toASCIIString().toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
