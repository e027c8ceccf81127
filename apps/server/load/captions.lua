-- Posts one caption after another. CAPTIONS names a file of rows, tab-separated, whose last column
-- is the caption, below a head line.
local requests = {}
local at = 0

local function quoted(text)
  text = text:gsub('[%c"\\]', function(c) return string.format('\\u%04x', c:byte()) end)
  return '"' .. text .. '"'
end

function init(args)
  local first = true
  for row in io.lines(os.getenv("CAPTIONS")) do
    local text = row:match("([^\t]*)$")
    if not first and #requests < 4096 then
      local body = '{"text":' .. quoted(text) .. '}'
      requests[#requests + 1] =
        wrk.format("POST", nil, {["Content-Type"] = "application/json"}, body)
    end
    first = false
  end
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end
