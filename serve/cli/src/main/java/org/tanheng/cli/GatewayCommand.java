// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tanheng.edge.Gateway;
import org.tanheng.edge.GatewayConfig;
import org.tanheng.edge.GatewayFile;
import org.tanheng.exchange.YamlJson;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gateway --config FILE}: reads meters at the edge until it is ended. */
@Command(
    name = "gateway",
    description = {
      "Reads meters where they are and hands their readings to the server.",
      "Keeps them on disk until the server has acknowledged each batch; may be killed at any time.",
      "The key of the gateway is read from the variable TANHENG_GATEWAY_KEY."
    },
    mixinStandardHelpOptions = true)
final class GatewayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--config", required = true, description = "The file of the gateway.")
  private Path file;

  @Option(
      names = "--resend",
      description = "Offers the server once more what it had refused for its content.")
  private boolean resend;

  @SuppressWarnings("NullAway.Init")
  GatewayCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    @Nullable String key = System.getenv("TANHENG_GATEWAY_KEY");
    @Nullable Path parent = file.toAbsolutePath().getParent();
    Path folder = parent == null ? file.toAbsolutePath() : parent;
    Outcome<Gateway> started =
        Files.text(file)
            .flatMap(YamlJson::read)
            .flatMap(root -> GatewayFile.read(root, key == null ? "" : key.strip(), folder))
            .flatMap(this::start);
    return switch (started) {
      case Outcome.Refused<Gateway> refused -> {
        refused.findings().forEach(this::show);
        yield 1;
      }
      case Outcome.Done<Gateway> done -> {
        run(done.value());
        yield 0;
      }
    };
  }

  private Outcome<Gateway> start(GatewayConfig config) {
    err().println(config);
    return Gateway.start(config, Clock.systemUTC())
        .flatMap(
            gateway ->
                resend
                    ? gateway.resend().map(readings -> said(gateway, readings))
                    : Outcome.done(gateway));
  }

  private Gateway said(Gateway gateway, long readings) {
    err().println("put back " + readings);
    return gateway;
  }

  private void run(Gateway gateway) throws InterruptedException {
    var over = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(over::countDown, "end"));
    try (gateway) {
      err().print(gateway.describe());
      err().flush();
      over.await();
    }
  }

  private void show(Finding finding) {
    err().println(FindingText.line(finding));
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
