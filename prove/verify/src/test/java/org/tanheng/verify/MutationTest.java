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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.evidence.log.LogPolicy;

/**
 * No bundle that anyone has touched is told to be proven: bytes flipped, cut, doubled, resealed.
 */
class MutationTest {
  private static final int MUTANTS = Boolean.getBoolean("tanheng.full") ? 100_000 : 2_000;
  private final Random random = new Random(20261121);
  @TempDir private Path folder;

  @Test
  void aByteChangedAtEachOffsetIsRefused() throws IOException {
    byte[] bytes = new Plant(2).bundle(folder).bytes();
    int step = Math.max(1, bytes.length / MUTANTS);
    for (int at = 0; at < bytes.length; at += step) {
      byte was = bytes[at];
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(Bundle.parse(bytes).isDone()).as("offset %d", at).isFalse();
      bytes[at] = was;
    }
    assertThat(Bundle.parse(bytes).isDone()).isTrue();
  }

  @Test
  void bytesCutOutDoubledOrPutInAreRefused() throws IOException {
    byte[] bytes = new Plant(2).bundle(folder).bytes();
    for (int i = 0; i < MUTANTS / 2; i++) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String part = text.substring(from, to);
      String mutant =
          switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + part + text.substring(to);
            case 2 -> text.substring(0, from) + " " + text.substring(from);
            default -> text.substring(0, from);
          };
      assertThat(Bundle.parse(mutant.getBytes(StandardCharsets.ISO_8859_1)).isDone())
          .as("from %d to %d", from, to)
          .isFalse();
    }
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
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bytes = CanonicalJson.bytes(Bundle.sealed((JsonObject) mutant(new JsonObject(open))));
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
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(MUTANTS / 2);
  }

  private Json mutant(Json json) {
    return switch (json) {
      case JsonObject object when !object.members().isEmpty() -> {
        List<String> names = new ArrayList<>(object.members().keySet());
        String name = names.get(random.nextInt(names.size()));
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        Json member = members.remove(name);
        if (random.nextInt(30) > 0 && member != null) {
          members.put(name, mutant(member));
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
          default -> items.set(at, mutant(items.get(at)));
        }
        yield Json.of(items);
      }
      case JsonString text -> Json.of(mutant(text.value()));
      default -> Json.of("x");
    };
  }

  private String mutant(String text) {
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
