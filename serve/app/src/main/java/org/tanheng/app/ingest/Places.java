// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.GatewayPoint;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** The addresses of gateways, read once and kept; an address that is new gets a place at once. */
@Component
public class Places {
  private static final int MOST = 20_000;
  private static final int LONGEST = 200;

  private final IngestRepository repository;
  private final Map<UUID, Map<String, Place>> known = new ConcurrentHashMap<>();
  private final ReentrantLock moving = new ReentrantLock();

  Places(IngestRepository repository) {
    this.repository = repository;
  }

  Place of(UUID gateway, String address) {
    Map<String, Place> places = known.computeIfAbsent(gateway, this::load);
    Place place = places.get(address);
    return place == null ? meet(gateway, address, places) : place;
  }

  /** Looks up what a batch names at once; what cannot be a name is left to {@link #of}. */
  void meetAll(UUID gateway, List<String> addresses) {
    Map<String, Place> places = known.computeIfAbsent(gateway, this::load);
    List<String> strange =
        addresses.stream()
            .filter(address -> !places.containsKey(address) && wrong(address).isEmpty())
            .distinct()
            .toList();
    if (strange.size() > 1 && places.size() + strange.size() <= MOST) {
      repository.meet(gateway, strange);
      load(gateway).forEach(places::putIfAbsent);
    }
  }

  /** Lets the readings of an address lie elsewhere from now on; nothing is written meanwhile. */
  public void move(UUID gateway, String address, UUID to, Runnable carryOver) {
    whileStill(
        () -> {
          of(gateway, address).move(to);
          carryOver.run();
        });
  }

  /** Runs while no address moves. */
  void whileStill(Runnable work) {
    moving.lock();
    try {
      work.run();
    } finally {
      moving.unlock();
    }
  }

  private Map<String, Place> load(UUID gateway) {
    Map<String, Place> places = new ConcurrentHashMap<>();
    for (GatewayPoint point : repository.points(List.of(gateway))) {
      places.put(point.address(), new Place(point));
    }
    return places;
  }

  private Place meet(UUID gateway, String address, Map<String, Place> places) {
    Optional<Finding> wrong = wrong(address);
    if (wrong.isPresent()) {
      throw new FindingException(wrong.get());
    }
    if (places.size() >= MOST) {
      throw new FindingException(
          Finding.error(
              "ingest-too-many-points",
              "point",
              address,
              "at most " + MOST + " points of one device",
              "Look whether the device puts changing numbers into the names of its points."));
    }
    return places.computeIfAbsent(address, name -> new Place(repository.meet(gateway, name)));
  }

  private static Optional<Finding> wrong(String address) {
    if (address.isBlank() || address.length() > LONGEST) {
      return Optional.of(
          Finding.error(
              "text-length",
              "point",
              address.isBlank() ? "nothing" : address.length() + " characters",
              "1 to " + LONGEST + " characters",
              "Name the point shorter."));
    }
    if (address.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(
          Finding.error(
              "text-control",
              "point",
              address.replaceAll("\\p{Cntrl}", "?"),
              "a name without control characters",
              "Name the point in letters and digits."));
    }
    return Optional.empty();
  }
}
