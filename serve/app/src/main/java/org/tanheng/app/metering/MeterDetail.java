// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.util.List;
import org.tanheng.data.metering.DeviceReading;
import org.tanheng.data.metering.MeterCertificate;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.StoredTransformers;

/** A meter with all that was ever true of it, by time. */
record MeterDetail(
    MeterView now,
    List<MeterDevice> devices,
    List<DeviceReading> counters,
    List<StoredTransformers> transformers,
    List<MeterCertificate> certificates) {}
