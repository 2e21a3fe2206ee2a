// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tanheng.edge.witness.Follower;
import org.tanheng.edge.witness.WitnessServer;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.Witness;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code witness}: follows logs of others and signs what only grows, until it is ended. */
@Command(
    name = "witness",
    description = {
      "Signs checkpoints of logs that only grow (C2SP tlog-witness). Logs send them to",
      "/add-checkpoint; of logs with an address the files are fetched as well."
    },
    mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Option(names = "--dir", required = true, description = "What it remembers; made if absent.")
  private Path folder;

  @Option(names = "--logs", required = true, description = "File of lines: log KEY [ADDRESS].")
  private Path logs;

  @Option(names = "--name", description = "Name of a new witness; witness.local/<dir> if absent.")
  private String name = "";

  @Option(names = "--bind", description = "Address to listen on; 127.0.0.1 if absent.")
  private String bind = "127.0.0.1";

  @Option(names = "--port", description = "Port to listen on; 9443 if absent, 0 for any.")
  private int port = 9443;

  @Option(names = "--every", description = "Seconds between two looks at logs with an address.")
  private long every = 60;

  @SuppressWarnings("NullAway.Init")
  WitnessCommand() {}

  @Override
  public Integer call() throws InterruptedException, IOException {
    Outcome<LogPolicy> policy =
        options()
            .flatMap(ok -> Files.text(logs))
            .flatMap(text -> LogPolicy.parse(text + "\nquorum none\n"))
            .flatMap(WitnessCommand::eachOnce);
    if (!policy.isDone()) {
      policy.findings().forEach(this::show);
      return 1;
    }
    String of = name.isEmpty() ? "witness.local/" + folder.getFileName() : name;
    Outcome<NoteSigner> key =
        LogKeys.readOrMake(LogKeys.file(folder, null), of, KeyType.COSIGNATURE);
    if (!key.isDone()) {
      key.findings().forEach(this::show);
      return 1;
    }
    LogPolicy rules = policy.orElseThrow();
    return run(rules, new Witness(key.orElseThrow(), rules.logs(), folder));
  }

  private Outcome<Boolean> options() {
    if (every >= 1 && port >= 0 && port <= LAST_PORT) {
      return Outcome.done(true);
    }
    return Outcome.refused(
        Finding.error(
            "option-invalid",
            "--every, --port",
            every + ", " + port,
            "1 second or more, a port of 0 to " + LAST_PORT,
            "Give other numbers."));
  }

  private static Outcome<LogPolicy> eachOnce(LogPolicy policy) {
    long names = policy.logs().stream().map(NoteKey::name).distinct().count();
    return names == policy.logs().size() && names > 0
        ? Outcome.done(policy)
        : Outcome.refused(
            Finding.error(
                "policy-malformed",
                "--logs",
                policy.logs().size() + " keys of " + names + " logs",
                "at least one log, each with one key",
                "Correct the file; a log is known by its origin."));
  }

  private int run(LogPolicy policy, Witness witness) throws IOException, InterruptedException {
    List<Follower> followers = new ArrayList<>();
    for (NoteKey log : policy.logs()) {
      if (policy.addresses().containsKey(log)) {
        followers.add(new Follower(witness, log, policy.addresses().get(log), Clock.systemUTC()));
      }
    }
    var over = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(over::countDown, "end"));
    var address = new InetSocketAddress(bind, port);
    try (var server = WitnessServer.start(witness, policy.logs(), address, Clock.systemUTC())) {
      err().println("http://" + bind + ":" + server.port() + "/");
      err().print(server.describe());
      err().flush();
      do {
        followers.forEach(f -> f.look().findings().forEach(this::show));
      } while (!over.await(every, TimeUnit.SECONDS));
      return 0;
    } catch (BindException e) {
      show(
          Finding.error(
              "port-taken",
              bind + ":" + port,
              "another program listens there",
              "a free port",
              "Give another --port."));
      return 1;
    }
  }

  private void show(Finding finding) {
    err().println(FindingText.line(finding));
    err().flush();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
