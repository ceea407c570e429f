# The program in a slim image, as a user of its own or as any other: docker build -t vorleser .
# Both architectures: docker buildx build --platform linux/amd64,linux/arm64 -t vorleser .
FROM python:3.13-slim-bookworm AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY src ./src
COPY audio ./audio
RUN python -m venv /opt/vorleser \
 && /opt/vorleser/bin/pip install --no-cache-dir --disable-pip-version-check ".[documents]"

FROM python:3.13-slim-bookworm
RUN useradd --create-home --uid 10001 vorleser \
 && mkdir -p /work /cache \
 && chown vorleser /work \
 && chmod 1777 /cache
COPY --from=build /opt/vorleser /opt/vorleser
ENV PATH="/opt/vorleser/bin:$PATH" VORLESER_CACHE=/cache VORLESER_VOICES=/cache/voices PYTHONUNBUFFERED=1
USER 10001
WORKDIR /work
VOLUME ["/work", "/cache"]
ENTRYPOINT ["vorleser"]
CMD ["--help"]
