// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tanheng.footprint.DirectImpacts;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.bench.FootprintBench;
import org.tanheng.footprint.bench.HubSystem;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Technosphere;

/**
 * The product's solver of 20,000 processes, then UMFPACK on the same matrix in the same run, and
 * how far they differ. Run: java -cp ... FootprintPeer [processes] [repetitions].
 */
public final class FootprintPeer {
  private static final long SEED = 20_261_121;

  private FootprintPeer() {}

  public static void main(String[] arguments) {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    say("load %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    FootprintBench.run(size, SEED, repetitions, System.out::println);
    Optional<Path> library = Umfpack.installed();
    if (library.isEmpty()) {
      say("UMFPACK is not installed (Debian: apt install libumfpack5): nothing to compare with");
      return;
    }
    HubSystem hub = HubSystem.of(size, 2000, 1, SEED);
    DirectImpacts direct = DirectImpacts.of(hub.b(), hub.c()).orElseThrow();
    Footprints ours =
        Technosphere.of(hub.a(), Names.NUMBERS)
            .flatMap(system -> Footprints.of(system, direct))
            .orElseThrow();
    long begun = cpu();
    try (Umfpack umfpack = new Umfpack(library.get(), hub.a())) {
      double factor = (cpu() - begun) / 1e6;
      begun = cpu();
      double[] y = umfpack.transposed(direct.high()[0]);
      double solve = (cpu() - begun) / 1e6;
      double worst = 0;
      for (int i = 0; i < y.length; i++) {
        double own = ours.intensities()[0][i];
        worst = Math.max(worst, Math.abs(y[i] - own) / Math.abs(own));
      }
      say("UMFPACK (%s): factors %.0f ms CPU, one solve %.1f ms", library.get(), factor, solve);
      say("largest relative difference of a product: %.1e, wanted 1e-9", worst);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }
}
