package asc.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Spring Batch's jobs and steps, with their history in an H2 file. It is history and nothing more: what was loaded is told by
 * the ledger in DuckDB, and the file may be lost without loss.
 */
final class BatchHistory implements AutoCloseable {

    private final HistoryFile file;
    private final JobRepository repository;
    private final JdbcTransactionManager transactions;
    private final TaskExecutorJobOperator operator = new TaskExecutorJobOperator();

    /** A step: its name as in the log, and its work. */
    record Work(String name, Action action) {}

    /** What a step does. */
    interface Action {
        void run() throws Exception;
    }

    BatchHistory(Path file) throws Exception {
        this.file = HistoryFile.open(file);
        transactions = new JdbcTransactionManager(this.file.source());
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(this.file.source());
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        repository = factory.getObject();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
    }

    /** Closes the book on executions whose process died; gives how many there were. */
    int recover() {
        int recovered = 0;
        for (String job : repository.getJobNames()) {
            for (JobExecution execution : repository.findRunningJobExecutions(job)) {
                operator.recover(execution);
                recovered++;
            }
        }
        return recovered;
    }

    /**
     * Runs a job's steps in order; the first that fails ends it, with its own exception.
     *
     * @param about what the job is about, beside the run: a file's path, or empty
     */
    void run(String job, String runId, String about, List<Work> work) throws Exception {
        AtomicReference<Exception> fault = new AtomicReference<>();
        SimpleJobBuilder builder = new JobBuilder(job, repository).start(step(work.get(0), fault));
        for (Work next : work.subList(1, work.size())) {
            builder.next(step(next, fault));
        }
        Job built = builder.build();
        JobParameters parameters = new JobParametersBuilder()
                .addString("run", runId)
                .addString("about", about)
                .toJobParameters();
        JobExecution execution = operator.start(built, parameters);
        if (fault.get() != null) {
            throw fault.get();
        }
        if (execution.getStatus().isUnsuccessful()) {
            throw new IllegalStateException("The job ended as " + execution.getStatus() + ".");
        }
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }

    private Step step(Work work, AtomicReference<Exception> fault) {
        return new StepBuilder(work.name(), repository)
                .tasklet(
                        (contribution, context) -> {
                            try {
                                work.action().run();
                            } catch (Exception found) {
                                // Batch would store its message, which may hold what a cell holds.
                                fault.set(found);
                                throw new StepFailed();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Tells Batch that a step failed and nothing else. */
    private static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed() {
            super("see the run's log", null, false, false);
        }
    }
}
