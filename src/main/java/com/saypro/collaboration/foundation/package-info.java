/** What every room shares: the two ways to say no, and the marks by which rooms offer beans to models and mails. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package com.saypro.collaboration.foundation;

import org.springframework.modulith.ApplicationModule;
