// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.RunForm;
import org.tanheng.evidence.log.TreeBuilder;
import org.tanheng.telemetry.Series;

/**
 * Hashes the runs of a commit in a thread of its own while the thread that commits encodes the same
 * readings; a few are hashed on the spot. Series do not change while they are hashed.
 */
final class RunHasher implements AutoCloseable {
  /** Fewer readings than these cost less than to hand them over. */
  private static final int FEW = 1_000;

  private final TreeBuilder runs = new TreeBuilder();
  private final RunForm form = new RunForm();
  private final List<Series> given = new ArrayList<>();
  private byte[] parts = new byte[0];
  private @Nullable ExecutorService hand;
  private @Nullable Future<?> running;

  /** Begins anew, once what was given before is hashed: a commit may have failed meanwhile. */
  void clear() {
    await();
    given.clear();
    runs.clear();
  }

  void add(Series series) {
    given.add(series);
  }

  /** Hashes all that was added; the first reading has this sequence number. */
  void start(long first, long readings) {
    if (readings < FEW) {
      hash(first);
    } else {
      running = hand().submit(() -> hash(first));
    }
  }

  /** Waits for the hashes, of which the others speak. */
  void await() {
    Future<?> hashing = running;
    boolean interrupted = false;
    while (hashing != null) {
      try {
        hashing.get();
        running = null;
        hashing = null;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        running = null;
        throw new IllegalStateException("readings could not be hashed", e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The roots of the parts of the tree of runs, one behind the other. */
  byte[] parts() {
    return parts;
  }

  /** The root of the tree of runs. */
  Hash root() {
    return runs.ofParts(parts);
  }

  /** The first byte of the hash of a run. */
  byte mark(int run) {
    return runs.firstByte(run);
  }

  private void hash(long first) {
    long number = first;
    for (Series series : given) {
      RunBytes.write(form, number, series);
      runs.add(form.room(), form.length());
      number += series.size();
    }
    parts = runs.parts(RunTable.PART);
  }

  private ExecutorService hand() {
    ExecutorService made = hand;
    if (made == null) {
      made =
          Executors.newSingleThreadExecutor(Thread.ofPlatform().name("hashing").daemon().factory());
      hand = made;
    }
    return made;
  }

  @Override
  public void close() {
    if (hand != null) {
      hand.close();
    }
  }
}
