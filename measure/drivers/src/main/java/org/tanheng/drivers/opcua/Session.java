// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.tanheng.drivers.HostPort;
import org.tanheng.drivers.Settings;

/** Makes clients of a server. */
final class Session {
  private static final Pattern PATH = Pattern.compile("[a-z.]+://[^/\\s]+(/\\S*)");

  private Session() {}

  /** A client that is connected; the server's own idea of its host name does not matter. */
  static OpcUaClient connect(Settings settings) throws UaException {
    String url = settings.text("url");
    HostPort server =
        HostPort.opcUa(url)
            .orElseThrow(() -> new UaException(StatusCodes.Bad_TcpEndpointUrlInvalid, url));
    String user = settings.text("user");
    MessageSecurity security = MessageSecurity.of(settings);
    OpcUaClient client =
        OpcUaClient.create(
            url,
            endpoints ->
                endpoints.stream().filter(security::fits).findFirst().map(e -> reached(e, server)),
            transport -> {},
            config ->
                security
                    .configure(config)
                    .setApplicationName(LocalizedText.english("Tanheng"))
                    .setApplicationUri(MessageSecurity.APPLICATION)
                    .setIdentityProvider(
                        user.isEmpty()
                            ? new AnonymousProvider()
                            : new UsernameProvider(user, settings.text("password"))));
    security.check(client.getConfig().getEndpoint());
    return client.connect();
  }

  /**
   * The endpoint as it is opened: at the host and port that were entered and allowed, whatever host
   * and port the server names; only the path is taken from it.
   */
  static EndpointDescription reached(EndpointDescription endpoint, HostPort server) {
    String named = endpoint.getEndpointUrl();
    Matcher path = PATH.matcher(named == null ? "" : named);
    return new EndpointDescription(
        "opc.tcp://" + server + (path.matches() ? path.group(1) : ""),
        endpoint.getServer(),
        endpoint.getServerCertificate(),
        endpoint.getSecurityMode(),
        endpoint.getSecurityPolicyUri(),
        endpoint.getUserIdentityTokens(),
        endpoint.getTransportProfileUri(),
        endpoint.getSecurityLevel());
  }
}
