// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A time-stamping authority: OpenSSL behind HTTP, with a root of its own. */
final class Authority implements AutoCloseable {
  private static final String CONF =
      """
      [tsa]
      default_tsa = own
      [own]
      serial = serial
      signer_cert = tsa.crt
      signer_key = tsa.key
      signer_digest = sha256
      certs = root.crt
      default_policy = 1.2.3.4.1
      digests = sha256
      accuracy = secs:1
      ess_cert_id_alg = sha256
      [ext]
      extendedKeyUsage = critical,timeStamping
      keyUsage = critical,digitalSignature
      """;

  private final Path folder;
  private final HttpServer server;
  private int status = 200;

  Authority(Path folder, String key) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("conf"), CONF);
    Files.writeString(folder.resolve("serial"), "01\n");
    String[] made = key.split(" ");
    openssl("genpkey", "-algorithm", made[0], "-pkeyopt", made[1], "-out", "root.key");
    openssl("genpkey", "-algorithm", made[0], "-pkeyopt", made[1], "-out", "tsa.key");
    openssl("req", "-x509", "-new", "-key", "root.key", "-subj", "/CN=Root", "-out", "root.crt");
    openssl("req", "-new", "-key", "tsa.key", "-subj", "/CN=Time authority", "-out", "tsa.csr");
    openssl(
        "x509",
        "-req",
        "-in",
        "tsa.csr",
        "-CA",
        "root.crt",
        "-CAkey",
        "root.key",
        "-set_serial",
        "2",
        "-extfile",
        "conf",
        "-extensions",
        "ext",
        "-out",
        "tsa.crt");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void openssl(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "openssl";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Programs.Said said = Programs.run(folder, command);
    if (said.code() != 0) {
      throw new IllegalStateException(said.text());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Files.write(folder.resolve("query"), exchange.getRequestBody().readAllBytes());
    openssl(
        "ts",
        "-reply",
        "-config",
        "conf",
        "-section",
        "own",
        "-queryfile",
        "query",
        "-out",
        "reply");
    byte[] reply = Files.readAllBytes(folder.resolve("reply"));
    exchange.sendResponseHeaders(status, reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  void answersWith(int code) {
    this.status = code;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  String root() throws IOException {
    return Files.readString(folder.resolve("root.crt"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
