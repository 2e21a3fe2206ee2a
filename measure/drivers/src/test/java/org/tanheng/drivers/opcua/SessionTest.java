// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.drivers.HostPort;

/** A server cannot send the client to another address than the one that was allowed. */
class SessionTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "opc.tcp://plc1, opc.tcp://other:9999/a/b, opc.tcp://plc1:4840/a/b",
        "opc.tcp://plc1:4841/, opc.tcp://10.0.0.1:1/, opc.tcp://plc1:4841/",
        "opc.tcp://plc_1:4841, opc.tcp://plc1, opc.tcp://plc_1:4841",
        "opc.tcp://[fd00::1]:4841/x, opc.tcp://[::1]:22/y, opc.tcp://[fd00::1]:4841/y",
        "opc.tcp://plc1, http://elsewhere:80/z, opc.tcp://plc1:4840/z",
        "opc.tcp://plc1, ://no address, opc.tcp://plc1:4840",
        "opc.tcp://plc1, none, opc.tcp://plc1:4840",
      })
  void opensTheAddressThatWasEntered(String entered, String named, String opened) {
    var endpoint = new EndpointDescription(named, null, null, null, null, null, null, null);
    HostPort server = HostPort.opcUa(entered).orElseThrow();
    assertThat(Session.reached(endpoint, server).getEndpointUrl()).isEqualTo(opened);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plc1:4840",
        "http://plc1:4840",
        "opc.tcp://",
        "opc.tcp://a@plc1",
        "opc.tcp://plc1:0",
        "opc.tcp://plc1:70000",
        "opc.tcp://plc1:48 40",
        "opc.tcp://plc1?x.works.example",
        "opc.tcp://plc1 /x.works.example"
      })
  void otherTextsAreNoAddress(String text) {
    assertThat(HostPort.opcUa(text)).isEmpty();
  }
}
