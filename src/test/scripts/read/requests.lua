-- wrk asks for the addresses of a file, one a line, in turn: ADDRESS or ADDRESS, a tab and the ETag that is known.
-- With a second file it sends that file's lines as bodies by POST; NUMBER in one is replaced, so that each is new.
local requests, bodies, at, run = {}, nil, 0, 0
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  run = os.time() * 10 + number
  for line in io.lines(args[1]) do
    local path, tag = line:match("^(%S+)\t?(.*)$")
    local headers = {}
    if tag ~= "" then headers["If-None-Match"] = tag end
    if args[2] then
      headers["Authorization"] = "Bearer " .. os.getenv("CONFTALKS_ADMIN_TOKEN")
      headers["Content-Type"] = "application/json"
    end
    requests[#requests + 1] = { path, headers }
  end
  if args[2] then
    bodies = {}
    for line in io.lines(args[2]) do bodies[#bodies + 1] = line end
  end
  at = number * 7
end

function request()
  at = at + 1
  local next = requests[at % #requests + 1]
  if bodies then
    return wrk.format("POST", next[1], next[2], (bodies[at % #bodies + 1]:gsub("NUMBER", run .. "-" .. at)))
  end
  return wrk.format("GET", next[1], next[2])
end

-- requests, microseconds, p50 and p99 in microseconds, requests that failed
function done(summary, latency, _)
  local errors = summary.errors
  print(string.format("RESULT %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), errors.status + errors.connect + errors.read + errors.timeout))
end
