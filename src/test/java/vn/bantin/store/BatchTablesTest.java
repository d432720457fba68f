package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Isolation;

@Tag("database")
class BatchTablesTest {

    @Test
    void spring_batch_keeps_its_executions_in_our_schema() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(database.dataSource());
            factory.setTransactionManager(new JdbcTransactionManager(database.dataSource()));
            factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
            factory.afterPropertiesSet();
            JobRepository repository = factory.getObject();

            JobParameters parameters = new JobParametersBuilder()
                    .addString("programme", "KTXH-2024")
                    .addString("period", "2024-Q1")
                    .toJobParameters();
            JobInstance instance = repository.createJobInstance("publish", parameters);
            JobExecution execution = repository.createJobExecution(instance, parameters, new ExecutionContext());
            StepExecution lower = repository.createStepExecution("print:a1", execution);
            repository.createStepExecution("print:A1", execution);
            lower.setStatus(BatchStatus.COMPLETED);
            lower.getExecutionContext().putString("note", "Thọ Xuân");
            repository.update(lower);
            repository.updateExecutionContext(lower);

            assertThat(repository.getJobInstance("publish", parameters)).isEqualTo(instance);
            assertThat(repository.getLastStepExecution(instance, "print:a1").getStatus())
                    .isEqualTo(BatchStatus.COMPLETED);
            assertThat(repository.getLastStepExecution(instance, "print:A1").getStatus())
                    .isEqualTo(BatchStatus.STARTING);
        }
    }
}
