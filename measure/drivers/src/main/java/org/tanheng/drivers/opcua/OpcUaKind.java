// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.DriverKind;
import org.tanheng.drivers.HostPort;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Setting;
import org.tanheng.drivers.Settings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * OPC UA over TCP, plain, signed or encrypted, anonymous or by user and password. A point's address
 * is a node id such as {@code ns=2;s=Press.Energy}.
 */
public final class OpcUaKind implements DriverKind {
  @Override
  public String protocol() {
    return "opc-ua";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required("url"),
        Setting.text("user", ""),
        Setting.secret("password"),
        Setting.choice("security", "none", "sign", "encrypt"),
        Setting.choice("policy", "Basic256Sha256", "Aes128_Sha256_RsaOaep", "Aes256_Sha256_RsaPss"),
        Setting.text("trust", ""),
        Setting.duration("every", "1s"));
  }

  @Override
  public Outcome<Driver> open(ConnectionConfig config, ReadingSink sink) {
    return Settings.read(config, settings())
        .flatMap(
            settings ->
                nodes(config, settings)
                    .map(nodes -> new OpcUaDriver(config.id(), settings, nodes, sink)));
  }

  private static Outcome<Map<NodeId, List<PointMapping>>> nodes(
      ConnectionConfig config, Settings settings) {
    var findings = new ArrayList<Finding>();
    var nodes = new LinkedHashMap<NodeId, List<PointMapping>>();
    if (HostPort.opcUa(settings.text("url")).isEmpty()) {
      findings.add(
          Finding.error(
              "setting-form",
              config.id() + ".url",
              settings.text("url"),
              "opc.tcp://host:4840",
              "Copy the address of the endpoint from the server."));
    }
    for (PointMapping point : config.points()) {
      NodeId node = NodeId.parseOrNull(point.address());
      if (node == null) {
        findings.add(wrongNode(point.pointId(), point.address()));
      } else {
        nodes.computeIfAbsent(node, n -> new ArrayList<>()).add(point);
      }
    }
    return findings.isEmpty() ? Outcome.done(nodes) : Outcome.refused(findings);
  }

  static Finding wrongNode(String subject, String address) {
    return Finding.error(
        "opcua-address",
        subject,
        address,
        "a node id such as ns=2;s=Press.Energy or ns=3;i=1001",
        "Choose the node in the tree of the server.");
  }
}
