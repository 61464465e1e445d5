package asc.run;

import asc.definition.CronFields;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The times of the night as each scheduler writes them, with the command that it calls: complete, to be saved as they stand. */
final class Timetable {

    /** Task Scheduler takes no more triggers than that. */
    private static final int MOST_TRIGGERS = 48;

    private final Project project;
    private final Home home;
    private final List<CronFields> times;

    Timetable(Project project, Home home, List<CronFields> times) {
        this.project = project;
        this.home = home;
        this.times = times;
    }

    /** Two unit files, one after the other, each below its name. */
    String systemd(String user) {
        return """
                # Save the two parts as the files they name, then: systemctl daemon-reload && systemctl enable --now asc-night.timer
                # --- /etc/systemd/system/asc-night.service
                [Unit]
                Description=asc-warehouse: loads what is new, builds, checks and publishes

                [Service]
                Type=oneshot
                User=%s
                WorkingDirectory=%s
                ExecStart=%s night --quiet --home %s
                # A run that is asked to stop has stopped within ten seconds; what it had not done, the next one does.
                TimeoutStopSec=15
                # 3: something was refused or stopped by a check. Owners are told, and the rest was done: the unit has not failed.
                SuccessExitStatus=3

                # --- /etc/systemd/system/asc-night.timer
                [Unit]
                Description=When asc-warehouse runs

                [Timer]
                %s
                # A time that was missed, since the machine was off, is caught up once.
                Persistent=true

                [Install]
                WantedBy=timers.target
                """.formatted(
                user,
                project.path().toString().replace("%", "%%"),
                unit(program("asc")),
                unit(home.path().toString()),
                times.stream().map(time -> "OnCalendar=" + calendar(time)).collect(Collectors.joining("\n")));
    }

    /** Lines for {@code crontab -e}. */
    String cron() {
        String command = quoted(program("asc")) + " night --quiet --home "
                + quoted(home.path().toString());
        StringBuilder text = new StringBuilder("""
                # For: crontab -e. cron catches nothing up that was missed while the machine was off; what waits in the inbox is taken the next time.
                # Where cron does not know CRON_TZ (as Debian's), the machine's own time zone must be this one.
                """);
        text.append("CRON_TZ=").append(Words.ZONE).append('\n');
        for (CronFields time : times) {
            String fields = time.text().replace('?', '*');
            boolean last = time.isLastDay();
            text.append(last ? fields.replace(" L ", " 28-31 ") : fields)
                    .append("  ")
                    .append(last ? "[ \"$(date -d tomorrow +\\%d)\" = 01 ] && " : "")
                    .append(command.replace("%", "\\%"))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * A task as Task Scheduler's XML has it.
     *
     * @throws Options.WrongUsage when there are more times than it takes
     */
    String windows() throws Options.WrongUsage {
        List<String> triggers = new ArrayList<>();
        for (CronFields time : times) {
            for (int hour : time.hours()) {
                for (int minute : time.minutes()) {
                    triggers.add(trigger(time, hour, minute));
                }
            }
        }
        if (triggers.size() > MOST_TRIGGERS) {
            throw new Options.WrongUsage("Task Scheduler takes " + MOST_TRIGGERS + " times a day, and the jobs name "
                    + triggers.size() + ". Let it start \"asc serve\" with the machine instead.");
        }
        return """
                <?xml version="1.0"?>
                <!-- Save as asc-night.xml, then in PowerShell: Register-ScheduledTask -TaskName asc-night -Xml (Get-Content asc-night.xml | Out-String) -->
                <!-- Times are those of the machine, whose time zone must be %s. -->
                <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <RegistrationInfo>
                    <Description>asc-warehouse: loads what is new, builds, checks and publishes</Description>
                  </RegistrationInfo>
                  <Triggers>
                %s
                  </Triggers>
                  <Settings>
                    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                    <StartWhenAvailable>true</StartWhenAvailable>
                    <ExecutionTimeLimit>PT4H</ExecutionTimeLimit>
                  </Settings>
                  <Actions>
                    <Exec>
                      <Command>%s</Command>
                      <Arguments>night --quiet --home %s</Arguments>
                      <WorkingDirectory>%s</WorkingDirectory>
                    </Exec>
                  </Actions>
                </Task>
                """.formatted(
                        Words.ZONE,
                        String.join("\n", triggers),
                        xml(program("asc.cmd")),
                        xml("\"" + home.path() + "\""),
                        xml(project.path().toString()));
    }

    private static String trigger(CronFields time, int hour, int minute) {
        return """
                    <CalendarTrigger>
                      <StartBoundary>2026-01-01T%02d:%02d:00</StartBoundary>
                      %s
                    </CalendarTrigger>""".indent(4).stripTrailing().formatted(hour, minute, days(time));
    }

    private static String days(CronFields time) {
        if (time.isEveryDayOfMonth() && time.isEveryMonth()) {
            return time.isEveryWeekday()
                    ? "<ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>"
                    : "<ScheduleByWeek><WeeksInterval>1</WeeksInterval><DaysOfWeek>"
                            + time.weekdays().stream()
                                    .map(day ->
                                            "<" + DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.UK) + " />")
                                    .collect(Collectors.joining())
                            + "</DaysOfWeek></ScheduleByWeek>";
        }
        String months = time.months().stream()
                .map(month -> "<" + Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK) + " />")
                .collect(Collectors.joining());
        if (!time.isEveryWeekday()) {
            return "<ScheduleByMonthDayOfWeek><Weeks><Week>1</Week><Week>2</Week><Week>3</Week><Week>4</Week><Week>Last</Week></Weeks>"
                    + "<DaysOfWeek>"
                    + time.weekdays().stream()
                            .map(day -> "<" + DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.UK) + " />")
                            .collect(Collectors.joining())
                    + "</DaysOfWeek><Months>" + months + "</Months></ScheduleByMonthDayOfWeek>";
        }
        String days = time.isLastDay()
                ? "<Day>Last</Day>"
                : time.days().stream().map(day -> "<Day>" + day + "</Day>").collect(Collectors.joining());
        return "<ScheduleByMonth><DaysOfMonth>" + days + "</DaysOfMonth><Months>" + months
                + "</Months></ScheduleByMonth>";
    }

    /** As {@code systemd.time} has it. */
    static String calendar(CronFields time) {
        String weekdays = time.isEveryWeekday()
                ? ""
                : time.weekdays().stream()
                                .map(day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, Locale.UK))
                                .collect(Collectors.joining(","))
                        + " ";
        String days = time.isLastDay() ? "~01" : "-" + (time.isEveryDayOfMonth() ? "*" : two(time.days()));
        return weekdays + "*-" + (time.isEveryMonth() ? "*" : two(time.months())) + days + " " + two(time.hours()) + ":"
                + two(time.minutes()) + ":00 " + Words.ZONE;
    }

    private static String two(SortedSet<Integer> numbers) {
        return numbers.stream()
                .map(number -> String.format(Locale.ROOT, "%02d", number))
                .collect(Collectors.joining(","));
    }

    private String program(String name) {
        return project.path().resolve(name).toString();
    }

    /** In a unit file a percent sign begins a specifier. */
    private static String unit(String path) {
        return "\""
                + path.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("%", "%%")
                        .replace("$", "$$") + "\"";
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''") + "'";
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
