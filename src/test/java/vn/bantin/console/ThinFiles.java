package vn.bantin.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import vn.bantin.job.PrintShop;

/**
 * Files that become several at once, so that three districts have what only a whole country has: named by
 * {@code spring.main.sources} to a process that is to have it.
 */
@Configuration(proxyBeanMethods = false)
class ThinFiles {

    /** What a process is told. */
    static final String SETTING = "spring.main.sources";

    @Bean
    @Primary
    PrintShop thinShop(PrintShop printShop) {
        return new PrintShop(
                printShop.press(),
                printShop.copies(),
                printShop.html(),
                printShop.inspection(),
                new PrintShop.Thickness(12, 25));
    }
}
