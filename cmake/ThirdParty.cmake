# Pinned third-party assets: fetched once by npm for all presets, checked by the integrity hashes of the lock file.

set(MEMNUN_THIRD_PARTY_DIR "${CMAKE_SOURCE_DIR}/build/third_party" CACHE PATH
  "Where the pinned third-party assets are unpacked; shared by all presets, never committed")

# memnun_fetch_third_party(OUT): unpacks what package-lock.json pins, if that was not done yet; OUT is node_modules.
function(memnun_fetch_third_party out)
  set(from "${CMAKE_SOURCE_DIR}/resources/third_party")
  set(files package.json package-lock.json .npmrc)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${from}/package-lock.json")
  file(SHA256 "${from}/package-lock.json" wanted)
  set(stamp "${MEMNUN_THIRD_PARTY_DIR}/fetched.sha256")
  file(MAKE_DIRECTORY "${MEMNUN_THIRD_PARTY_DIR}")
  file(LOCK "${MEMNUN_THIRD_PARTY_DIR}/.lock" GUARD FUNCTION TIMEOUT 600)

  set(present "")
  if(EXISTS "${stamp}")
    file(READ "${stamp}" present)
  endif()
  if(NOT present STREQUAL wanted)
    find_program(MEMNUN_NPM npm)
    if(NOT MEMNUN_NPM)
      message(FATAL_ERROR "npm is needed once, to fetch the database engine and the icons pinned in resources/third_party. Install nodejs and npm, or run ./run, which does.")
    endif()
    message(STATUS "Fetching the pinned third-party assets into ${MEMNUN_THIRD_PARTY_DIR}")
    foreach(file IN LISTS files)
      file(COPY "${from}/${file}" DESTINATION "${MEMNUN_THIRD_PARTY_DIR}")
    endforeach()
    execute_process(COMMAND "${MEMNUN_NPM}" ci --ignore-scripts --loglevel=error
      WORKING_DIRECTORY "${MEMNUN_THIRD_PARTY_DIR}" RESULT_VARIABLE failed)
    if(failed)
      message(FATAL_ERROR "npm ci failed in ${MEMNUN_THIRD_PARTY_DIR}; is the network there?")
    endif()
    file(WRITE "${stamp}" "${wanted}")
  endif()
  set(${out} "${MEMNUN_THIRD_PARTY_DIR}/node_modules" PARENT_SCOPE)
endfunction()
