@echo off
rem Bantin of this folder: bin\bantin COMMAND. BANTIN_MEMORY is what it may take (512m unless set), BANTIN_JAVA_OPTS what else
rem its Java machine is to know. It needs a Java of version 17 or later in jre\ (see jre\README.txt) or in JAVA_HOME.
setlocal
for %%I in ("%~dp0..") do set "BANTIN_ROOT=%%~fI"
set "BANTIN_JAVA=%BANTIN_ROOT%\jre\bin\java.exe"
if not exist "%BANTIN_JAVA%" if defined JAVA_HOME set "BANTIN_JAVA=%JAVA_HOME%\bin\java.exe"
for /f "tokens=2 delims=:." %%P in ('chcp') do set "BANTIN_PAGE=%%P"
chcp 65001 >nul
if not exist "%BANTIN_JAVA%" (
  type "%BANTIN_ROOT%\jre\README.txt" 1>&2
  set "BANTIN_EXIT=6"
  goto end
)
if not defined BANTIN_MEMORY set "BANTIN_MEMORY=512m"
set "CLASSPATH="
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
"%BANTIN_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx%BANTIN_MEMORY% -Dfile.encoding=UTF-8 -Djava.awt.headless=true %BANTIN_JAVA_OPTS% -cp "%BANTIN_ROOT%\lib\bantin.jar" vn.bantin.Bantin %*
set "BANTIN_EXIT=%ERRORLEVEL%"
:end
if defined BANTIN_PAGE chcp %BANTIN_PAGE% >nul
exit /b %BANTIN_EXIT%
