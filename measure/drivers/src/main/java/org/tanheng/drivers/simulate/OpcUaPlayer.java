// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/**
 * An OPC UA server without message security whose variables are meters, see {@link OpcUaMeters}.
 */
final class OpcUaPlayer implements Player {
  private static final int SECONDS = 30;
  private final String address;
  private final OpcUaServer server;
  private final OpcUaMeters meters;

  OpcUaPlayer(Group group, List<SimulatedMeter> own, PlantClock clock) throws IOException {
    String bind = group.setting("bind", "127.0.0.1");
    int port = port(Integer.parseInt(group.setting("port", "4840")));
    address = "opc.tcp://" + bind + ":" + port;
    var endpoint =
        EndpointConfig.newBuilder()
            .setBindAddress(bind)
            .setHostname(bind)
            .setBindPort(port)
            .setPath("/")
            .build();
    var config =
        OpcUaServerConfig.builder()
            .setApplicationUri("urn:tanheng:simulate")
            .setProductUri("urn:tanheng:simulate")
            .setApplicationName(LocalizedText.english("Tanheng simulate"))
            .setEndpoints(Set.of(endpoint))
            .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()))
            .build();
    server =
        new OpcUaServer(
            config,
            profile -> new OpcTcpServerTransport(OpcTcpServerTransportConfig.newBuilder().build()));
    meters = new OpcUaMeters(server, group, own, clock);
    meters.startup();
    try {
      server.startup().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new IOException("port " + port + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** An endpoint names its port, so that a free one has to be known before. */
  private static int port(int asked) throws IOException {
    if (asked != 0) {
      return asked;
    }
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Override
  public String place() {
    return "OPC UA at " + address + ", namespace " + OpcUaMeters.NAMESPACE;
  }

  @Override
  public long count() {
    return meters.count();
  }

  @Override
  public void close() throws IOException {
    meters.shutdown();
    try {
      server.shutdown().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
