package vn.bantin.app;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Tells Spring Boot, before it sets the log up, in which form {@code bantin.log} wants its lines. */
final class LogFormat implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String KEY = "bantin.log";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (Settings.LogForm.JSON.name().equalsIgnoreCase(event.getEnvironment().getProperty(KEY))) {
            event.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(KEY, Map.of("logging.structured.format.file", "logstash")));
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
