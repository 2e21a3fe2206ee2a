// SPDX-License-Identifier: Apache-2.0
/**
 * What every module's REST controllers share: problems, JSON, paging, event streams, static pages.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.tanheng.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
