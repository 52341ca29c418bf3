# One image per service: docker build --build-arg SERVICE=order-service .
# All five share the first stage, so it is built once. BuildKit is not needed.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
ENV MAVEN_ARGS="--batch-mode --no-transfer-progress --quiet -Dmaven.test.skip=true -Dmdep.skip=true"
ARG MODULES=order-service,payment-service,inventory-service,shipping-service,saga-monitor

# The downloads depend on the poms only, so a code change does not repeat them.
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY common-events/pom.xml common-events/
COPY messaging/pom.xml messaging/
COPY service-defaults/pom.xml service-defaults/
COPY order-service/pom.xml order-service/
COPY payment-service/pom.xml payment-service/
COPY inventory-service/pom.xml inventory-service/
COPY shipping-service/pom.xml shipping-service/
COPY saga-monitor/pom.xml saga-monitor/
COPY tests/test-platform/pom.xml tests/test-platform/
COPY tests/test-platform/servers/pom.xml tests/test-platform/servers/
COPY tests/system-tests/pom.xml tests/system-tests/
COPY tools/local-stack/pom.xml tools/local-stack/
COPY tools/benchmarks/pom.xml tools/benchmarks/
COPY examples/loyalty-service/pom.xml examples/loyalty-service/
RUN ./mvnw -pl $MODULES -am -Dspring-boot.repackage.skip=true package

COPY common-events/src/main common-events/src/main
COPY messaging/src/main messaging/src/main
COPY service-defaults/src/main service-defaults/src/main
COPY order-service/src/main order-service/src/main
COPY payment-service/src/main payment-service/src/main
COPY inventory-service/src/main inventory-service/src/main
COPY shipping-service/src/main shipping-service/src/main
COPY saga-monitor/src/main saga-monitor/src/main
COPY tests/test-platform/src/main tests/test-platform/src/main
COPY tools/local-stack/src/main tools/local-stack/src/main
# For /actuator/info: the repository itself is no part of the build.
ARG COMMIT=unknown
RUN echo "git.commit.id=$COMMIT" > service-defaults/src/main/resources/git.properties
RUN ./mvnw -pl $MODULES -am package

# Layers that rarely change come first: the shared libraries, then our jars.
FROM build AS layers
ARG SERVICE
RUN java -Djarmode=tools -jar $SERVICE/target/$SERVICE.jar extract --layers --destination /layers \
  && mv /layers/application/$SERVICE.jar /layers/application/app.jar

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY deploy/service/ ./
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/application/ ./
# Training run for the AOT cache: starts the application without database and broker, up to the point of taking traffic,
# and stores the loaded and linked classes. The cache is valid only for these jars at this path.
RUN java @jvm.options -XX:AOTCacheOutput=app.aot -Xlog:aot=off -Dspring.context.exit=onRefresh \
  -Dspring.flyway.enabled=false -Dspring.jpa.database=postgresql \
  -Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false -jar app.jar
USER 10001:10001
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=10s --start-period=300s --retries=3 CMD ["/app/healthcheck"]
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "@jvm.options", "-jar", "app.jar"]
