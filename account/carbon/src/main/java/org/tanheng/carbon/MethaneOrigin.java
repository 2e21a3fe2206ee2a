// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where methane comes from. Packs that split it give each origin its own potential (IPCC AR6: 29.8
 * fossil, 27.0 non-fossil and of combustion).
 */
public enum MethaneOrigin {
  /** Natural gas, coal beds, oil. */
  FOSSIL("fossil"),
  /** Biogas, manure, landfills, waste water, biomass. */
  NON_FOSSIL("non-fossil");

  private static final String PREFIX = "CH4-";

  private final String code;

  MethaneOrigin(String code) {
    this.code = code;
  }

  /** The name in files. */
  public String code() {
    return code;
  }

  /** The gas of that origin in the library. */
  public String gas() {
    return PREFIX + code;
  }

  /** The origin of that name. */
  public static Optional<MethaneOrigin> of(@Nullable String name) {
    return Arrays.stream(values()).filter(o -> o.code.equals(name)).findFirst();
  }

  /** Names of all. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(MethaneOrigin::code).toList();
  }

  static MethaneOrigin of(SourceInput source, SourceKind kind) {
    String gas = source.gas();
    if (gas != null && gas.startsWith(PREFIX)) {
      return gas.equals(NON_FOSSIL.gas()) ? NON_FOSSIL : FOSSIL;
    }
    return kind.treatment() == SourceKind.Treatment.BIOGENIC || kind.id().equals("waste-water")
        ? NON_FOSSIL
        : FOSSIL;
  }
}
