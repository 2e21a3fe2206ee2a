// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.evidence.log.LogPolicy;

/**
 * No bundle that anyone has touched is told to be proven: bytes flipped, cut, doubled, resealed.
 */
class MutationTest {
  private static final boolean IS_FULL = Boolean.getBoolean("tanheng.full");
  private static final int MUTANTS = Boolean.getBoolean("tanheng.full") ? 100_000 : 2_000;
  private static final long SEED = 20261121;
  @TempDir private Path folder;

  @Test
  void aByteChangedAtEachOffsetIsRefused() throws IOException {
    Plant plant = new Plant(2);
    byte[] bytes = plant.bundle(folder).bytes();
    int step = IS_FULL ? 1 : Math.max(1, bytes.length / MUTANTS);
    each(
        bytes.length / step,
        (i, random) -> {
          byte[] mutant = bytes.clone();
          mutant[i * step] ^= (byte) (1 << random.nextInt(8));
          assertThat(isBelieved(mutant, plant)).as("offset %d", i * step).isFalse();
        });
    assertThat(isBelieved(bytes, plant)).isTrue();
  }

  @Test
  void bytesCutOutDoubledOrPutInAreRefused() throws IOException {
    Plant plant = new Plant(2);
    byte[] bytes = plant.bundle(folder).bytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    each(
        MUTANTS / 2,
        (i, random) -> {
          int from = random.nextInt(bytes.length);
          int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
          String part = text.substring(from, to);
          String mutant =
              switch (random.nextInt(4)) {
                case 0 -> text.substring(0, from) + text.substring(to);
                case 1 -> text.substring(0, to) + part + text.substring(to);
                case 2 -> text.substring(0, from) + " " + text.substring(from);
                default -> text.substring(0, from);
              };
          assertThat(isBelieved(mutant.getBytes(StandardCharsets.ISO_8859_1), plant))
              .as("from %d to %d", from, to)
              .isFalse();
        });
  }

  private static boolean isBelieved(byte[] mutant, Plant plant) {
    return Verifier.verify(mutant, plant.policy()).isProven();
  }

  /** On all cores; each mutant has a chance of its own, so that order does not matter. */
  private static void each(int count, BiConsumer<Integer, Random> mutant) {
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> mutant.accept(i, new Random(SEED + 7919L * i)));
  }

  /** A forger who seals again may show less; what is then called proven was so before. */
  @Test
  void aForgerWhoSealsAgainProvesNothingElse() throws IOException {
    Plant plant = new Plant(2);
    LogPolicy policy = plant.policy();
    Bundle bundle = plant.bundle(folder);
    JsonObject whole =
        (JsonObject) Json.parse(new String(bundle.bytes(), StandardCharsets.UTF_8)).orElseThrow();
    Map<String, Json> open = new LinkedHashMap<>(whole.members());
    open.remove("seal");
    AtomicInteger refused = new AtomicInteger();
    each(
        MUTANTS,
        (i, random) -> {
          byte[] bytes = Bundle.sealed((JsonObject) mutant(new JsonObject(open), random));
          if (Verifier.verify(bytes, policy).isProven()) {
            Bundle shown = Bundle.parse(bytes).orElseThrow();
            assertThat(shown.figure()).as("mutant %d", i).isEqualTo(bundle.figure());
            assertThat(shown.computation()).isEqualTo(bundle.computation());
            assertThat(shown.checkpoint().text()).isEqualTo(bundle.checkpoint().text());
            assertThat(bundle.leaves()).containsAll(shown.leaves());
            assertThat(bundle.openings().stream().map(Opening::commitment))
                .containsAll(shown.openings().stream().map(Opening::commitment).toList());
            assertThat(bundle.runs().stream().map(ShownRun::run))
                .containsAll(shown.runs().stream().map(ShownRun::run).toList());
          } else {
            refused.incrementAndGet();
          }
        });
    assertThat(refused.get()).isGreaterThan(MUTANTS / 2);
  }

  private static Json mutant(Json json, Random random) {
    return switch (json) {
      case JsonObject object when !object.members().isEmpty() -> {
        List<String> names = new ArrayList<>(object.members().keySet());
        String name = names.get(random.nextInt(names.size()));
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        Json member = members.remove(name);
        if (random.nextInt(30) > 0 && member != null) {
          members.put(name, mutant(member, random));
        }
        yield new JsonObject(members);
      }
      case JsonArray array when !array.items().isEmpty() -> {
        int at = random.nextInt(array.items().size());
        List<Json> items = new ArrayList<>(array.items());
        switch (random.nextInt(20)) {
          case 0 -> items.remove(at);
          case 1 -> items.add(at, items.get(at));
          case 2 -> java.util.Collections.swap(items, at, random.nextInt(items.size()));
          default -> items.set(at, mutant(items.get(at), random));
        }
        yield Json.of(items);
      }
      case JsonString text -> Json.of(mutant(text.value(), random));
      default -> Json.of("x");
    };
  }

  private static String mutant(String text, Random random) {
    if (text.isEmpty()) {
      return "x";
    }
    int at = random.nextInt(text.length());
    char c = (char) (text.charAt(at) ^ 1 << random.nextInt(6));
    return text.substring(0, at)
        + (Character.isSurrogate(c) ? 'x' : c)
        + text.substring(random.nextBoolean() ? at + 1 : at);
  }
}
