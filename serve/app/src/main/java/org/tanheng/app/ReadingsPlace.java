// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.DataFolder;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.ReadingStoreProvider;

/**
 * Where the readings lie: in the data folder, or in a store that a module of the build offers and
 * {@code TANHENG_READINGS} names.
 *
 * @param provider null: the data folder
 * @param environment what the store elsewhere is described by
 */
record ReadingsPlace(@Nullable ReadingStoreProvider provider, Map<String, String> environment) {
  static final ReadingsPlace OWN = new ReadingsPlace(null, Map.of());
  private static final String OWN_NAME = "own";

  static Outcome<ReadingsPlace> of(Map<String, String> environment) {
    String name = environment.getOrDefault("TANHENG_READINGS", OWN_NAME).strip();
    if (name.isEmpty() || name.equals(OWN_NAME)) {
      return Outcome.done(OWN);
    }
    List<ReadingStoreProvider> offered =
        ServiceLoader.load(ReadingStoreProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    Optional<ReadingStoreProvider> asked =
        offered.stream().filter(one -> one.name().equals(name)).findFirst();
    if (asked.isPresent()) {
      return Outcome.done(new ReadingsPlace(asked.get(), Map.copyOf(environment)));
    }
    return Outcome.refused(
        Finding.error(
            "readings-store",
            "TANHENG_READINGS",
            name,
            Stream.concat(Stream.of(OWN_NAME), offered.stream().map(ReadingStoreProvider::name))
                .collect(Collectors.joining(", ")),
            "Correct it, or build with the module of that store: mvn -Piotdb package for iotdb."));
  }

  Outcome<ReadingStore> open(DataFolder folder) {
    ReadingStoreProvider elsewhere = provider;
    return elsewhere == null
        ? Outcome.done(RocksReadingStore.open(folder.path().resolve("readings")))
        : elsewhere.open(environment);
  }
}
