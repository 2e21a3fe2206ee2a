// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** A plant that is being played. It keeps what is true, so that what was read can be compared. */
public final class Play implements AutoCloseable {
  private final PlantPlan plan;
  private final PlantClock clock;
  private final List<SimulatedMeter> meters = new ArrayList<>();
  private final List<Player> players = new ArrayList<>();

  private Play(PlantPlan plan, PlantClock clock) {
    this.plan = plan;
    this.clock = clock;
  }

  /** Begins. */
  public static Play start(PlantPlan plan, LoadProfile profile, Clock clock) throws IOException {
    var play = new Play(plan, new PlantClock(clock, plan.speed(), plan.memory()));
    try {
      for (Group group : plan.groups()) {
        var own = new ArrayList<SimulatedMeter>();
        for (int number = 1; number <= group.meters(); number++) {
          own.add(new SimulatedMeter(group, number, profile, plan.seed(), play.clock.begun()));
        }
        play.meters.addAll(own);
        play.players.add(Players.open(group, own, play.clock));
      }
      return play;
    } catch (IOException e) {
      play.close();
      throw e;
    }
  }

  /** Where each group listens or sends. */
  public List<String> places() {
    return players.stream().map(Player::place).toList();
  }

  /** Answers given and messages sent so far. */
  public long count() {
    return players.stream().mapToLong(Player::count).sum();
  }

  /** Lets something go wrong from now on; empty where there is no such meter. */
  public Optional<Fault> fault(Fault.Kind kind, String meter, Duration length, long amount) {
    Duration now = Duration.ofMillis(clock.now() - clock.begun());
    return meters.stream()
        .filter(m -> m.name().equals(meter))
        .findFirst()
        .map(
            m -> {
              var fault = new Fault(kind, m.number(), now, length, amount);
              m.add(fault);
              return fault;
            });
  }

  /** What every meter truly counted until now, and what went wrong with it. */
  public JsonObject truth() {
    long now = clock.now();
    return JsonObject.builder()
        .put("plant", plan.name())
        .put("seed", plan.seed())
        .put("start", Instant.ofEpochMilli(clock.begun()).toString())
        .put("end", Instant.ofEpochMilli(now).toString())
        .put("messages", count())
        .put("meters", Json.of(meters.stream().map(m -> truth(m, now)).toList()))
        .build();
  }

  private static Json truth(SimulatedMeter meter, long now) {
    return JsonObject.builder()
        .put("id", meter.name())
        .put("first", meter.text(meter.firstShown()))
        .put("last", meter.text(meter.show(now).register()))
        .put("kwh", meter.text(meter.counted(now)))
        .put("faults", Json.of(meter.faults().stream().map(Json::of).toList()))
        .build();
  }

  @Override
  public void close() throws IOException {
    for (Player player : players) {
      player.close();
    }
  }
}
