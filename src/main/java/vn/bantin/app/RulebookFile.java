package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import vn.bantin.job.ExceptionText;

/**
 * Reads a file of settings that is not the home's own, for the rules in it: it has the form of {@code config/application.yml}
 * and is refused as that one is. What it leaves out is the default, whatever the home and the environment say.
 */
final class RulebookFile {

    private RulebookFile() {}

    /**
     * The settings in that file.
     *
     * @param typed the path as somebody has typed it, by which refusals call the file
     */
    static Settings read(String typed) {
        Path file = file(typed);
        SettingsFolder.requireReadable(file, typed);
        try {
            return bound(documents(file), typed);
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, typed, ExceptionText.of(e));
        } catch (RuntimeException e) {
            throw called(typed, ExceptionTranslator.refusal(e));
        }
    }

    private static Path file(String typed) {
        try {
            Path file = Path.of(typed);
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // there is no file of such a name either
        }
        throw new CommandException(CommandException.Kind.PATH_MISSING, null, typed);
    }

    /** The documents of the file, of which a later one overrides an earlier one. */
    private static List<PropertySource<?>> documents(Path file) throws IOException {
        List<PropertySource<?>> documents = new ArrayList<>();
        new YamlPropertySourceLoader()
                .load("rules", new FileSystemResource(file))
                .forEach(document -> documents.add(0, document));
        return documents;
    }

    private static Settings bound(List<PropertySource<?>> documents, String typed) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        Set<List<String>> slips = new LinkedHashSet<>();
        for (PropertySource<?> document : documents) {
            if (document instanceof OriginTrackedMapPropertySource file) {
                SettingsValidator.slips(file, environment).forEach(slip -> slips.add(called(typed, slip)));
            }
        }
        SettingsValidator.refuse(slips);
        List<PropertySource<?>> sources = new ArrayList<>(documents);
        sources.addAll(new YamlPropertySourceLoader().load("defaults", new ClassPathResource("application.yml")));
        return new Binder(
                        ConfigurationPropertySources.from(sources),
                        new PropertySourcesPlaceholdersResolver(environment))
                .bind("bantin", Settings.class)
                .get();
    }

    private static List<String> called(String typed, List<String> slip) {
        List<String> own = new ArrayList<>(slip);
        own.set(0, typed);
        return own;
    }

    /** The refusal of settings, which takes them for the home's, with the name of this file. */
    private static CommandException called(String typed, CommandException refusal) {
        if (refusal.kind() != CommandException.Kind.CONFIGURATION) {
            return refusal;
        }
        List<String> details = new ArrayList<>(refusal.details());
        details.set(0, typed);
        return new CommandException(CommandException.Kind.CONFIGURATION, refusal.getCause(), details.toArray());
    }
}
