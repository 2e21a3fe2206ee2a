// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Settings;
import org.tanheng.drivers.simulate.Fault;
import org.tanheng.drivers.simulate.LoadProfile;
import org.tanheng.drivers.simulate.PlantPlan;
import org.tanheng.drivers.simulate.PlantReader;
import org.tanheng.drivers.simulate.Play;
import org.tanheng.exchange.YamlJson;
import org.tanheng.exchange.readings.ShopYear;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate plant.yaml}: plays a plant of meters until it is ended. */
@Command(
    name = "simulate",
    description = {
      "Plays a plant of meters from a real load profile, with faults on demand.",
      "While it runs, lines on its input make faults: reset press-3; outage press-4 10m;",
      "jitter, stuck, swapped-words, drift and replay with an amount: drift press-1 1h -90000.",
      "'truth' prints what every meter truly counted, 'end' ends the play."
    },
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private static final long QUARTER = 900_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The plant.")
  private Path file;

  @Option(names = "--for", description = "Ends by itself after this time, as 30s or 10m.")
  private @Nullable String length;

  private final CountDownLatch over = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init")
  SimulateCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (length != null && !Settings.isDuration(length)) {
      err().println("--for: a duration such as 30s or 10m");
      return 2;
    }
    return switch (Files.text(file).flatMap(YamlJson::read).flatMap(PlantReader::read)) {
      case Outcome.Refused<PlantPlan> refused -> {
        refused.findings().forEach(this::show);
        yield 1;
      }
      case Outcome.Done<PlantPlan> done -> play(done.value());
    };
  }

  private int play(PlantPlan plan) throws InterruptedException {
    try (Play play = Play.start(plan, profile(), Clock.systemUTC())) {
      err().println(plan.name() + ": " + ShopYear.ATTRIBUTION);
      play.places().forEach(err()::println);
      err().flush();
      Thread.ofVirtual().start(() -> listen(play));
      if (length == null) {
        over.await();
      } else {
        over.await(Settings.parseDuration(length).toMillis(), TimeUnit.MILLISECONDS);
      }
      truth(play);
      return 0;
    } catch (IOException e) {
      show(
          Finding.error(
              "plant-port",
              file.toString(),
              String.valueOf(e.getMessage()),
              "ports that are free and peers that are there",
              "Choose another port, or start the broker first."));
      return 1;
    }
  }

  private void listen(Play play) {
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      String line = in.readLine();
      while (line != null) {
        obey(play, line.strip().split("\\s+"));
        line = in.readLine();
      }
    } catch (IOException e) {
      err().println(e.getMessage());
    }
  }

  private void obey(Play play, String[] words) {
    Fault.Kind kind = PlantReader.kind(words[0]);
    if (words[0].equals("end")) {
      over.countDown();
    } else if (words[0].equals("truth")) {
      truth(play);
    } else if (kind != null && words.length > 1) {
      String time = words.length > 2 ? words[2] : "1m";
      String amount = words.length > 3 ? words[3] : "10";
      if (!Settings.isDuration(time) || !amount.matches("-?\\d{1,9}")) {
        err().println("wanted: fault meter duration amount");
        return;
      }
      Duration lasts = Settings.parseDuration(time);
      boolean there = play.fault(kind, words[1], lasts, Long.parseLong(amount)).isPresent();
      err().println(there ? words[0] + " of " + words[1] : "no meter " + words[1]);
    } else if (!words[0].isEmpty()) {
      err().println("wanted: end, truth, or fault meter duration amount");
    }
    err().flush();
  }

  private void truth(Play play) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(play.truth().write());
    out.flush();
  }

  private void show(Finding finding) {
    err().println(FindingText.line(finding));
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Wh of each quarter of an hour of the bundled year. */
  private static LoadProfile profile() throws IOException {
    try (var in =
        new BufferedReader(new InputStreamReader(ShopYear.open(), StandardCharsets.UTF_8))) {
      long[] slots =
          in.lines()
              .skip(1)
              .map(line -> line.split(",", 3)[1])
              .mapToLong(use -> Math.round(Double.parseDouble(use) * 1000))
              .toArray();
      return new LoadProfile(slots, QUARTER);
    }
  }
}
