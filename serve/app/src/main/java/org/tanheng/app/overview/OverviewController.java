// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Spans;

/** The overview over REST. */
@RestController
@RequestMapping("/api/overview")
class OverviewController {
  private final Overviews overviews;

  OverviewController(Overviews overviews) {
    this.overviews = overviews;
  }

  /** A year of a unit and all below it; a method is chosen where several are in use. */
  @GetMapping
  Overview of(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam int year,
      @RequestParam(required = false) @Nullable String method) {
    return overviews.of(user, org, Spans.year(year), method);
  }
}
