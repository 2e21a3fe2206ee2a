// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.app.connections.AddressPattern.Place;

class AddressPatternTest {
  @ParameterizedTest
  @CsvSource({
    "plc1.works.example, plc1.works.example, 502, true",
    "PLC1.works.example, plc1.Works.Example, 502, true",
    "plc1.works.example, xplc1.works.example, 502, false",
    "*.works.example, a.b.works.example, 502, true",
    "*.works.example, works.example, 502, false",
    "*.works.example, evilworks.example, 502, false",
    "10.1.0.0/16, 10.1.255.3, 502, true",
    "10.1.0.0/16, 10.2.0.1, 502, false",
    "10.1.0.0/16:502, 10.1.0.1, 503, false",
    "10.1.0.7, 10.1.0.7, 1, true",
    "10.1.0.7, 10.1.0.8, 1, false",
    "0.0.0.0/0, 8.8.8.8, 1, true",
    "0.0.0.0/0, ::1, 1, false",
    "fd00::/8, fd12::9, 4840, true",
    "[fd00::]/8:4840, fd12::9, 4840, true",
    "[fd00::]/8:4840, fd12::9, 4841, false",
    "::1, ::1, 9, true",
    "127.0.0.0/8, localhost.invalid, 502, false",
    "/dev/ttyS0, /dev/ttyS0, -1, true",
    "/dev/ttyS0, /dev/ttyS1, -1, false",
    "10.0.0.0/8, /dev/ttyS0, -1, false",
  })
  void holds(String pattern, String host, int port, boolean allowed) {
    AddressPattern parsed = AddressPattern.parse(pattern).orElseThrow();
    assertThat(parsed.allows(new Place(host, port))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "*.",
        "a b",
        "10.0.0.0/33",
        "10.0.0",
        "1.2.3.4.5",
        "host/8",
        "fd00::/129",
        "host:70000",
        "host:",
        "http://host",
        "/dev/../etc/passwd",
        "*x.example",
        "a..b",
        "[::1",
        "-x.example"
      })
  void otherTextsAreNoEntries(String text) {
    assertThat(AddressPattern.parse(text)).isEmpty();
  }

  @Test
  void aHostIsInANetworkIfAllItsAddressesAre() {
    assertThat(AddressPattern.parse("127.0.0.0/8").orElseThrow().allows(new Place("127.0.0.1", 1)))
        .isTrue();
  }
}
