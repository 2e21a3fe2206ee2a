// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import java.net.URI;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;
import org.tanheng.drivers.Settings;

/** Makes clients of a server. */
final class Session {
  private Session() {}

  /** A client that is connected; the server's own idea of its host name does not matter. */
  static OpcUaClient connect(Settings settings) throws UaException {
    String url = settings.text("url");
    URI uri = URI.create(url);
    String user = settings.text("user");
    MessageSecurity security = MessageSecurity.of(settings);
    OpcUaClient client =
        OpcUaClient.create(
            url,
            endpoints ->
                endpoints.stream().filter(security::fits).findFirst().map(e -> reached(e, uri)),
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

  private static EndpointDescription reached(EndpointDescription endpoint, URI uri) {
    return Optional.ofNullable(uri.getHost())
        .map(host -> EndpointUtil.updateUrl(endpoint, host, uri.getPort()))
        .orElse(endpoint);
  }
}
