// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list of addresses: {@code plc1.works.example}, {@code *.works.example}, {@code
 * 10.1.0.0/16}, {@code fd00::/8}, each with {@code :port} or without ({@code [fd00::]/8:502}), or
 * the path of a serial line. A network holds a host if all its addresses lie in it.
 *
 * @param host name, network without its prefix, or path
 * @param prefix bits of the network, -1 for a name or path
 * @param port -1: any
 */
record AddressPattern(String host, int prefix, int port) {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-f:.]*[:.][0-9a-f:.]*");
  private static final Pattern NAME =
      Pattern.compile(
          "(\\*\\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
  private static final Pattern PARTS =
      Pattern.compile(
          "(\\[[0-9a-f:.]+]|[^\\[\\]/:]+|[0-9a-f:]*:[0-9a-f:.]*:[0-9a-f:.]*)(/\\d{1,3})?(:\\d{1,5})?");
  private static final int MOST_PORTS = 65_535;

  /** Empty where the text is no such entry. */
  static Optional<AddressPattern> parse(String text) {
    String given = text.strip();
    if (given.startsWith("/")) {
      return given.chars().anyMatch(Character::isISOControl) || given.contains("..")
          ? Optional.empty()
          : Optional.of(new AddressPattern(given, -1, -1));
    }
    Matcher parts = PARTS.matcher(given.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String host = parts.group(1).replace("[", "").replace("]", "");
    String bits = parts.group(2);
    String after = parts.group(3);
    int port = after == null ? -1 : Integer.parseInt(after.substring(1));
    byte @Nullable [] literal = literal(host);
    if (port > MOST_PORTS || (literal == null && (bits != null || !isName(host)))) {
      return Optional.empty();
    }
    int most = literal == null ? -1 : literal.length * Byte.SIZE;
    int prefix = bits == null ? most : Integer.parseInt(bits.substring(1));
    return prefix > most ? Optional.empty() : Optional.of(new AddressPattern(host, prefix, port));
  }

  /** A name; digits and dots alone are an address that is none. */
  private static boolean isName(String host) {
    return NAME.matcher(host).matches() && !host.matches("[0-9.]+");
  }

  private static byte @Nullable [] literal(String host) {
    if (!LITERAL.matcher(host).matches()
        || host.matches("[0-9.]+") && host.split("\\.").length != 4) {
      return null;
    }
    try {
      return InetAddress.getByName(host).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** Whether the entry lets a place be opened. */
  boolean allows(Place place) {
    if (port != -1 && port != place.port()) {
      return false;
    }
    boolean isPath = place.host().startsWith("/");
    String name = isPath ? place.host() : place.host().toLowerCase(Locale.ROOT);
    if (prefix == -1) {
      return host.startsWith("*.") ? name.endsWith(host.substring(1)) : host.equals(name);
    }
    byte @Nullable [] network = literal(host);
    List<byte[]> addresses = place.addresses();
    return network != null
        && !addresses.isEmpty()
        && addresses.stream().allMatch(address -> isIn(address, network));
  }

  private boolean isIn(byte[] address, byte[] network) {
    if (address.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((address[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a connection opens.
   *
   * @param host name, address, or path of a serial line
   * @param port -1 for a serial line
   */
  record Place(String host, int port) {
    /** The addresses of the host as they are known now; none for a path or an unknown name. */
    List<byte[]> addresses() {
      try {
        return host.startsWith("/")
            ? List.of()
            : Arrays.stream(InetAddress.getAllByName(host)).map(InetAddress::getAddress).toList();
      } catch (UnknownHostException e) {
        return List.of();
      }
    }

    @Override
    public String toString() {
      return port == -1 ? host : host + ":" + port;
    }
  }
}
