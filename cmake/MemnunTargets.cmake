# The ways in which this project makes a target. Every folder lists its own files.

add_library(memnun_options INTERFACE)
target_compile_options(memnun_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Werror -Winvalid-pch)
target_compile_definitions(memnun_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  MEMNUN_VERSION="${PROJECT_VERSION}")
target_include_directories(memnun_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(MEMNUN_SANITIZE)
  target_compile_options(memnun_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(memnun_options INTERFACE -fsanitize=address,undefined)
endif()
if(MEMNUN_COVERAGE)
  target_compile_options(memnun_options INTERFACE --coverage -O0)
  target_link_options(memnun_options INTERFACE --coverage)
endif()

# memnun_library(NAME): a static library; folders below add to it with memnun_sources.
function(memnun_library name)
  add_library(${name} STATIC)
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(${name} PUBLIC memnun_options)
endfunction()

# memnun_sources(TARGET file...): what one feature folder adds to its library.
function(memnun_sources target)
  foreach(file IN LISTS ARGN)
    target_sources(${target} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  endforeach()
endfunction()

# memnun_test(NAME LIBS lib... [SOURCES extra...]): one small QtTest program, run offscreen.
function(memnun_test name)
  cmake_parse_arguments(T "" "TIMEOUT" "LIBS;SOURCES;LABELS" ${ARGN})
  add_executable(${name} ${name}.cpp ${T_SOURCES})
  target_link_libraries(${name} PRIVATE memnun_options ${T_LIBS} Qt6::Test)
  target_compile_definitions(${name} PRIVATE MEMNUN_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 300)
  endif()
  if(MEMNUN_SANITIZE)  # sanitised programs are three to five times as slow
    math(EXPR T_TIMEOUT "${T_TIMEOUT} * 4")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_HASH_SEED=0;QT_LOGGING_RULES=qt.qpa.*=false")
  if(T_LABELS)
    set_tests_properties(${name} PROPERTIES LABELS "${T_LABELS}")
  endif()
endfunction()
