-- Every request differs in one number, so that none is answered from the cache.
local body, number = nil, 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
refused, failed, threads = 0, 0, {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  local file = io.open(args[1])
  body = file:read("*a")
  file:close()
  number = tonumber(args[2])
end

function request()
  number = number + 1
  return wrk.format(nil, nil, nil, (body:gsub("@@N@@", tostring(number))))
end

function response(status)
  if status == 429 then refused = refused + 1
  elseif status ~= 200 then failed = failed + 1 end
end

function done(summary, latency)
  local refused, failed = 0, 0
  for _, thread in ipairs(threads) do
    refused = refused + thread:get("refused")
    failed = failed + thread:get("failed")
  end
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests": %d, "seconds": %f, "p50_ms": %f, "p90_ms": %f, "p99_ms": %f, "max_ms": %f, "refused": %d, "failed": %d, "socket_errors": %d, "timeouts": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
    latency:percentile(90) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3, refused, failed,
    errors.connect + errors.read + errors.write, errors.timeout))
end
