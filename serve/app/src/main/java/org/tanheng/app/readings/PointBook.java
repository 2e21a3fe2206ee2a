// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Point;

/** The points as the interval engine and other modules know them. */
@Service
public class PointBook {
  private final PointRepository points;

  PointBook(PointRepository points) {
    this.points = points;
  }

  /** A point that the user may read. */
  public StoredPoint require(CurrentUser user, UUID id) {
    return points.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("point", id));
  }

  /** The point whose readings lie in the store under this id. */
  public Optional<Point> byStoreId(String id) {
    return points.byId(UUID.fromString(id), OrgScope.everything()).map(PointFacts::point);
  }

  /** The point as the interval engine knows it. */
  public Point engine(StoredPoint stored) {
    return PointFacts.point(stored);
  }
}
