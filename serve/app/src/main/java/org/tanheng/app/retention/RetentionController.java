// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.retention;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** How long raw readings are kept, over REST, for the administrator of the installation. */
@RestController
@RequestMapping("/api/retention")
class RetentionController {
  private final Retention retention;

  RetentionController(Retention retention) {
    this.retention = retention;
  }

  @GetMapping
  RetentionView view(CurrentUser user) {
    return retention.view(user);
  }

  @PutMapping
  RetentionView change(CurrentUser user, @RequestBody RetentionOrder order) {
    return retention.change(user, order);
  }

  /** Removes now what is too old; else it goes with the pass of the day. */
  @PostMapping("/run")
  RetentionView run(CurrentUser user) {
    return retention.run(user);
  }
}
