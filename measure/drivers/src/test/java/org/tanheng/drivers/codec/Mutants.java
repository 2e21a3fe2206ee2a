// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Throws mutants of seed frames at a decoder. Every second one has its lengths and check values put
 * right again, so that what stands inside is tried as well.
 */
public final class Mutants {
  private static final Pattern PLACE = Pattern.compile("(byte|character) ([0-9]+)");
  private static final long SEED = 20261121L;
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  /** What a mutant told, besides that it did no harm. */
  public interface Judge<T> {
    void accepted(byte[] mutant, T value);
  }

  /** How often what happened; printed. */
  public record Score(int mutants, int accepted, int refusedAsBroken) {}

  private Mutants() {}

  /**
   * Decodes the mutants.
   *
   * @param count how many mutants
   * @param sound a second opinion on lengths and check values, from the standard and not from the
   *     decoder: what it calls broken has to be refused
   * @param repair puts lengths and check values right
   */
  public static <T> Score run(
      String name,
      int count,
      List<byte[]> seeds,
      Function<byte[], Outcome<T>> decoder,
      Predicate<byte[]> sound,
      Function<byte[], byte[]> repair,
      Judge<T> judge) {
    var random = new Random(SEED);
    Mutation[] kinds = Mutation.values();
    int accepted = 0;
    int broken = 0;
    for (int i = 0; i < count; i++) {
      byte[] seed = seeds.get(random.nextInt(seeds.size()));
      byte[] other = seeds.get(random.nextInt(seeds.size()));
      byte[] mutant = kinds[i % kinds.length].of(seed, other, random);
      if (i / kinds.length % 2 == 1) {
        mutant = repair.apply(mutant);
      }
      Outcome<T> outcome = decode(decoder, mutant);
      if (!sound.test(mutant)) {
        broken++;
        assertThat(outcome.isDone()).as("broken, yet accepted: %s", Hex.of(mutant)).isFalse();
      }
      switch (outcome) {
        case Outcome.Done<T> done -> {
          accepted++;
          judge.accepted(mutant, done.value());
        }
        case Outcome.Refused<T> refused -> tells(refused.findings(), mutant);
      }
    }
    System.out.printf(
        "%s: %d mutants of %d kinds, seed %d: %d decoded, %d refused, %d of them broken in length or"
            + " check value%n",
        name, count, kinds.length, SEED, accepted, count - accepted, broken);
    return new Score(count, accepted, broken);
  }

  private static <T> Outcome<T> decode(Function<byte[], Outcome<T>> decoder, byte[] mutant) {
    long start = System.nanoTime();
    try {
      return decoder.apply(mutant.clone());
    } catch (RuntimeException e) {
      throw new AssertionError("exception on " + Hex.of(mutant), e);
    } finally {
      assertThat(System.nanoTime() - start).as(Hex.of(mutant)).isLessThan(PATIENCE_NANOS);
    }
  }

  /** One finding that names a byte of the frame, or the one behind it, and the reason. */
  private static void tells(List<Finding> findings, byte[] mutant) {
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    Matcher place = PLACE.matcher(finding.subject());
    assertThat(place.matches()).as("%s on %s", finding, Hex.of(mutant)).isTrue();
    assertThat(Integer.parseInt(place.group(2)))
        .as("%s on %s", finding, Hex.of(mutant))
        .isLessThanOrEqualTo(mutant.length);
    assertThat(finding.code()).startsWith("frame-");
    assertThat(finding.got()).isNotBlank();
    assertThat(finding.wanted()).isNotBlank();
  }
}
