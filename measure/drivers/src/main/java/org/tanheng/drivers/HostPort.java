// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the server of an address such as {@code opc.tcp://plc1:4840/path} is. Drivers and those who
 * decide what they may open read it here alike, so that no second reading of an address exists.
 *
 * @param host name, IPv4 address, or IPv6 address without brackets
 */
public record HostPort(String host, int port) {
  private static final Pattern OPC_UA =
      Pattern.compile("opc\\.tcp://([\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?(/\\S*)?");
  private static final int USUAL = 4840;
  private static final int MOST = 65_535;

  /** The host and port of an OPC UA server, 4840 where none is written; empty for other texts. */
  public static Optional<HostPort> opcUa(String url) {
    Matcher parts = OPC_UA.matcher(url);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String digits = parts.group(2);
    int port = digits == null ? USUAL : Integer.parseInt(digits);
    String host = parts.group(1).replace("[", "").replace("]", "");
    return port < 1 || port > MOST ? Optional.empty() : Optional.of(new HostPort(host, port));
  }

  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
