// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.EventStream;

/** The user's own long tasks: how far they are, and how to stop them. */
@RestController
@RequestMapping("/api/jobs")
class JobController {
  private final Jobs jobs;

  JobController(Jobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping
  List<JobView> mine(CurrentUser user) {
    return jobs.of(user);
  }

  @GetMapping("/{id}")
  JobView one(CurrentUser user, @PathVariable UUID id) {
    return jobs.view(user, id);
  }

  /** Events {@code progress} and, last, {@code end}; each carries the job. */
  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(CurrentUser user, @PathVariable UUID id) {
    EventStream stream = new EventStream();
    jobs.follow(user, id, stream);
    return stream.emitter();
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void cancel(CurrentUser user, @PathVariable UUID id) {
    jobs.cancel(user, id);
  }
}
