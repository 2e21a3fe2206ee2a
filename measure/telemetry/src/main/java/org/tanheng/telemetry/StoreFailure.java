// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

/**
 * A store could not read or write what it was asked for. Nothing of the call that threw was
 * acknowledged.
 */
public abstract class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
