# syntax=docker/dockerfile:1
FROM eclipse-temurin:17.0.17_10-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
COPY processes processes
COPY forms forms
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/collaboration-*.jar extract --layers --application-filename app.jar --destination layers

FROM eclipse-temurin:17.0.17_10-jre-noble
RUN useradd --system --uid 10001 --no-create-home saypro && install -d -o saypro /var/lib/saypro
WORKDIR /app
# What changes least comes first, so that a new release is one small layer.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --chmod=755 docker/healthy ./
USER 10001
# Health and figures are on 8081, which is not for people: publish it to nobody but those who watch the node.
ENV SAYPRO_DATA_FOLDER=/var/lib/saypro MANAGEMENT_SERVER_PORT=8081 MANAGEMENT_SERVER_ADDRESS=0.0.0.0
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 CMD ["/app/healthy"]
# The JVM is the container's first process, so SIGTERM reaches it; its memory follows the container's limit.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
