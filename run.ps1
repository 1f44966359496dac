# Unhappy Path from an empty machine, on Windows: `.\run.ps1` opens the window, `.\run.ps1 test` runs all tests.
# `.\run.ps1 help` lists the rest. Where scripts are not allowed: powershell -ExecutionPolicy Bypass -File run.ps1

$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$venv = Join-Path $root '.venv'
$python = Join-Path $venv 'Scripts\python.exe'
$program = Join-Path $venv 'Scripts\unhappy-path.exe'
$startedIn = Get-Location

$usage = @'
.\run.ps1                  open the window on the worked example
.\run.ps1 test [ARGS]      all tests (ARGS go to pytest); those that need a screen of their own are skipped
.\run.ps1 app [ARGS]       the program itself: .\run.ps1 app check design.unhappy.json
.\run.ps1 setup            only make .venv and install into it
.\run.ps1 lint             ruff, ruff format, mypy --strict, import contracts
.\run.ps1 coverage         all tests, with branch coverage
.\run.ps1 bench [PART]     times against their budgets; PART: working or painting
.\run.ps1 measure          how good tidied drawings are, and their crossings and time beside those of Graphviz
.\run.ps1 properties [N]   holds each law of the validator to N cases (5,000)
.\run.ps1 kill [N]         kills N sessions (200) while they edit, save and export; only where processes fork, so not on Windows
.\run.ps1 power [N]        draws N states (500) that a loss of power may leave; only where processes fork
.\run.ps1 mutants          breaks one thing after another in clean designs: how much of it the validator finds
.\run.ps1 bundle           dist\unhappy-path: a folder that runs on a machine without Python
.\run.ps1 help             this list
'@

function Stop-With([string]$Sentence) {
    [Console]::Error.WriteLine("run.ps1: $Sentence")
    exit 1
}

# Runs a program and says whether it succeeded; a command that is there may still fail (the Store's python.exe does).
function Test-Command([string]$Name, [string[]]$Arguments) {
    if (-not (Get-Command $Name -ErrorAction SilentlyContinue)) { return $false }
    $ErrorActionPreference = 'Continue'
    & $Name @Arguments 2>&1 | Out-Null
    return $LASTEXITCODE -eq 0
}

function Find-Python {
    $try = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'
    foreach ($candidate in @('py -3.13', 'py -3.12', 'py -3.11', 'py -3', 'python', 'python3')) {
        $words = @($candidate.Split(' '))
        $before = @($words | Select-Object -Skip 1)
        if (Test-Command $words[0] ($before + @('-c', $try))) { return , $words }
    }
    Stop-With 'no Python 3.11 or newer that runs was found. Install one from python.org, then start again.'
}

function Initialize-Venv {
    $try = 'import sys, pip; sys.exit(sys.version_info < (3, 11))'
    if ((Test-Path $python) -and (Test-Command $python @('-c', $try))) { return }
    $words = Find-Python
    $before = @($words | Select-Object -Skip 1)
    Write-Host "Making .venv with $($words -join ' ')"
    & $words[0] @before -m venv --clear $venv
    if ($LASTEXITCODE -ne 0) { Stop-With '.venv could not be made. Look at the message above.' }
}

# The stamp names the folder too: the programs in .venv hold absolute paths and break when it is moved.
function Get-Stamp {
    $hash = (Get-FileHash (Join-Path $root 'pyproject.toml') -Algorithm SHA256).Hash
    return "$root $hash"
}

# Installs the program, or the program with what an extra asks for, unless that was done for this pyproject.toml.
function Install-For([string[]]$Extras) {
    Initialize-Venv
    foreach ($extra in $Extras) {
        $stamp = Join-Path $venv "installed-$extra"
        if ((Test-Path $stamp) -and ((Get-Content $stamp -Raw).Trim() -eq (Get-Stamp))) { continue }
        $target = if ($extra -eq 'program') { '.' } else { ".[$extra]" }
        Write-Host "Installing ($extra); this is done again only when pyproject.toml changes."
        & $python -m pip install --quiet --disable-pip-version-check --editable $target
        if ($LASTEXITCODE -ne 0) { Stop-With "the installation failed; nothing else was changed. Look at pip's message above." }
        Set-Content -Path $stamp -Value (Get-Stamp)
        if ($extra -ne 'program') { Set-Content -Path (Join-Path $venv 'installed-program') -Value (Get-Stamp) }
    }
}

function Invoke-Lint {
    $failed = 0
    & $python -m ruff check .
    if ($LASTEXITCODE -ne 0) { $failed = 1 }
    & $python -m ruff format --check .
    if ($LASTEXITCODE -ne 0) { $failed = 1 }
    & $python -m mypy
    if ($LASTEXITCODE -ne 0) { $failed = 1 }
    & (Join-Path $venv 'Scripts\lint-imports.exe')
    if ($LASTEXITCODE -ne 0) { $failed = 1 }
    $global:LASTEXITCODE = $failed
}

$recipe = if ($args.Count) { $args[0] } else { 'window' }
$rest = @($args | Select-Object -Skip 1)
Set-Location $root
try {
    switch ($recipe) {
        'window' { Install-For 'program'; & $program --template order-delivery }
        'app' { Install-For 'program'; Set-Location $startedIn; & $program @rest }
        'test' { Install-For 'dev'; & $python -m pytest @rest }
        'setup' { Install-For 'dev'; Write-Host "Ready: $program"; $global:LASTEXITCODE = 0 }
        'lint' { Install-For 'dev'; Invoke-Lint }
        'coverage' { Install-For 'dev'; & $python -m pytest --cov --cov-report=term-missing:skip-covered @rest }
        'bench' { Install-For 'dev'; & $python -m tests.bench @rest }
        'measure' { Install-For 'dev'; & $python -m tests.bench.tidying }
        'properties' { Install-For 'dev'; & $python -m tests.canvas.properties @rest }
        { $_ -in 'kill', 'power' } { Install-For 'dev'; & $python -m tests.faults $recipe @rest }
        'mutants' { Install-For 'dev'; & $python -m tests.canvas.mutants }
        'bundle' { Install-For @('dev', 'bundle'); & $python -m tests.bundle @rest }
        { $_ -in 'help', '-h', '--help' } { Write-Host $usage; $global:LASTEXITCODE = 0 }
        default { Write-Host $usage; Stop-With "there is no recipe called $recipe." }
    }
}
finally {
    Set-Location $startedIn
}
exit $LASTEXITCODE
