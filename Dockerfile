# gouji with what reads documents:
#
#     docker build -t gouji .
#     docker run --rm -v "$PWD:/data:ro" gouji check report.docx
#
# Older Word and WPS files need LibreOffice, which is not in it.

FROM python:3.11-slim AS build
WORKDIR /source
RUN python -m venv /gouji
ENV PATH=/gouji/bin:$PATH PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
COPY requirements.lock requirements-test.lock ./
RUN pip install --quiet --require-hashes -r requirements.lock
# the extras docx, xlsx, pdf, ofd and html, as they are locked for the tests
ARG READERS="lxml xlrd pypdfium2 turbohtml"
RUN awk -v readers="$READERS" 'BEGIN { n = split(readers, names, " "); for (i = 1; i <= n; i++) wanted[names[i]] } \
        /^[^ ]/ { split($0, words, /[=\[ ]/); keep = words[1] in wanted } keep' requirements-test.lock > readers.lock && \
    pip install --quiet --require-hashes --no-deps -r readers.lock
COPY pyproject.toml README.md LICENSE ./
COPY checker checker
COPY schemas schemas
RUN pip install --quiet --no-deps --no-build-isolation . && \
    pip uninstall --quiet --yes hatchling editables trove-classifiers

FROM python:3.11-slim
RUN useradd --uid 10001 --create-home gouji
COPY --from=build /gouji /gouji
ENV PATH=/gouji/bin:$PATH PYTHONUTF8=1
USER 10001
WORKDIR /data
ENTRYPOINT ["gouji"]
CMD ["check"]
