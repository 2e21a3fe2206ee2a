// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import org.tanheng.telemetry.StoreFailure;

/** The cluster did not answer or refused; nothing of the call that threw was acknowledged. */
public final class IotdbException extends StoreFailure {
  private static final long serialVersionUID = 1L;

  IotdbException(String message, Throwable cause) {
    super(message, cause);
  }
}
