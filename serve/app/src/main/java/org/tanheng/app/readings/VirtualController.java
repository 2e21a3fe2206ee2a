// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/**
 * Virtual meters over REST; their intervals and months are those of any point, see {@code
 * /api/points}.
 */
@RestController
@RequestMapping("/api/virtual-meters")
class VirtualController {
  private final Virtuals virtuals;

  VirtualController(Virtuals virtuals) {
    this.virtuals = virtuals;
  }

  @GetMapping
  List<VirtualView> of(CurrentUser user, @RequestParam UUID org) {
    return virtuals.of(user, org);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  VirtualView add(CurrentUser user, @RequestBody VirtualFacts facts) {
    return virtuals.add(user, facts);
  }

  @GetMapping("/{id}")
  VirtualView one(CurrentUser user, @PathVariable UUID id) {
    return virtuals.one(user, id);
  }

  /** Enters another formula, with a reason; the point's code, unit and calendar stay. */
  @PutMapping("/{id}")
  VirtualView change(CurrentUser user, @PathVariable UUID id, @RequestBody VirtualFacts facts) {
    return virtuals.change(user, id, facts);
  }

  /** Where the use over half-open days comes from: formula, inputs, and their inputs. */
  @GetMapping(path = "/{id}/trace", produces = MediaType.APPLICATION_JSON_VALUE)
  String trace(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return virtuals.trace(user, id, from, to).toJson();
  }
}
