// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A stream of server-sent events to one reader. Sending never fails: once the reader has gone,
 * {@link #isOpen()} is false and what is sent is dropped.
 */
public final class EventStream {
  private final SseEmitter emitter = new SseEmitter(Duration.ofHours(12).toMillis());
  private volatile boolean open = true;

  /** Opens a stream; return {@link #emitter()} from the controller. */
  public EventStream() {
    emitter.onCompletion(() -> open = false);
    emitter.onTimeout(emitter::complete);
    emitter.onError(e -> open = false);
  }

  /** What a controller returns. */
  public SseEmitter emitter() {
    return emitter;
  }

  /** Whether anybody still reads. */
  public boolean isOpen() {
    return open;
  }

  /** Sends an event whose data is {@code body} as JSON. */
  public synchronized void send(String name, Object body) {
    if (!open) {
      return;
    }
    try {
      emitter.send(SseEmitter.event().name(name).data(body, MediaType.APPLICATION_JSON));
    } catch (IOException | IllegalStateException e) {
      open = false;
    }
  }

  /** Ends the stream. */
  public synchronized void end() {
    if (open) {
      open = false;
      emitter.complete();
    }
  }
}
